package io.sluice.schemas.guidelines.condition;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The heads' probabilities as CEL wants them: 0 for a head whose model did not look. A view: nothing is copied. */
final class TotalHeads extends AbstractMap<String, Double> {

    private final Map<String, Double> heads;

    TotalHeads(Map<String, Double> heads) {
        this.heads = heads;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return true;
    }

    @Override
    public Double get(@Nullable Object key) {
        Double probability = key == null ? null : heads.get(key);
        return probability == null ? 0.0 : probability;
    }

    @Override
    public Set<Entry<String, Double>> entrySet() {
        throw new UnsupportedOperationException("conditions ask for single heads only");
    }
}
