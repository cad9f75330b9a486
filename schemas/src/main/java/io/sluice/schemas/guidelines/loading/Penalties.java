package io.sluice.schemas.guidelines.loading;

import io.sluice.schemas.enforcement.Feature;
import io.sluice.schemas.guidelines.Penalty;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads what an account can be given: {@code penalty}, with {@code features} and {@code for} where it takes them. */
final class Penalties {

    static final String PENALTY = "penalty";
    static final String FEATURES = "features";
    static final String FOR = "for";

    private static final Choice<Feature> FEATURE = Choice.of(Feature.class);
    private static final Choice<Kind> KIND = Choice.lowerCase(Kind.class);

    /** The words of the book for the kinds of penalty, from light to heavy. */
    private enum Kind {
        WARNING,
        RESTRICTION,
        SUSPENSION,
        TERMINATION
    }

    private Penalties() {}

    static Penalty read(Fields fields) {
        Value named = fields.require(PENALTY);
        int before = named.place().problemCount();
        Kind kind = named.oneOf(KIND);
        if (named.place().problemCount() > before) {
            return new Penalty.Warn();
        }
        return switch (kind) {
            case WARNING -> {
                takesNo(fields, FEATURES, kind);
                takesNo(fields, FOR, kind);
                yield new Penalty.Warn();
            }
            case RESTRICTION ->
                new Penalty.Restrict(
                        features(fields.require(FEATURES)), fields.require(FOR).duration());
            case SUSPENSION -> {
                takesNo(fields, FEATURES, kind);
                yield new Penalty.Suspend(fields.require(FOR).duration());
            }
            case TERMINATION -> {
                takesNo(fields, FEATURES, kind);
                takesNo(fields, FOR, kind);
                yield new Penalty.Terminate();
            }
        };
    }

    private static Set<Feature> features(Value value) {
        Set<Feature> features = value.someOf(FEATURE);
        if (features.isEmpty() && value.isList()) {
            value.problem("a restriction takes at least one feature: of " + FEATURE.listed());
        }
        return features;
    }

    private static void takesNo(Fields fields, String key, Kind kind) {
        Map<String, Fields.Field> all = new LinkedHashMap<>(fields.all());
        if (all.containsKey(key)) {
            all.get(key).key().problem("a " + nameOf(kind) + " takes no " + key);
        }
    }

    private static String nameOf(Kind kind) {
        return KIND.byName().entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
