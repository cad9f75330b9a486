package io.sluice.schemas.guidelines.condition;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hits as CEL wants them, 64 bits wide, and 0 for a signal that has not fired. A view: nothing is copied. */
final class TotalHits extends AbstractMap<String, Long> {

    private final Map<String, Integer> hits;

    TotalHits(Map<String, Integer> hits) {
        this.hits = hits;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return true;
    }

    @Override
    public Long get(@Nullable Object key) {
        Integer count = key == null ? null : hits.get(key);
        return count == null ? 0L : count.longValue();
    }

    @Override
    public Set<Entry<String, Long>> entrySet() {
        throw new UnsupportedOperationException("conditions ask for single signals only");
    }
}
