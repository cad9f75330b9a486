package io.sluice.classify.pattern;

import java.util.HashSet;
import java.util.Set;

/**
 * What every text that a pattern matches holds. A regular expression costs some microseconds on every text; whether a
 * text holds one of a few words is known from the automaton's pass, for nothing.
 */
public sealed interface Requirement {

    /** One of these, letters and digits of one script each, whatever their case. */
    record OneOf(Set<String> literals) implements Requirement {
        public OneOf {
            literals = Set.copyOf(literals);
        }
    }

    /** Some digit. */
    record Digit() implements Requirement {}

    /** Nothing that can be said: the pattern must be tried on every text. */
    record Nothing() implements Requirement {}

    /** The more selective one of two that both hold. */
    static Requirement both(Requirement one, Requirement other) {
        return selectivity(one) >= selectivity(other) ? one : other;
    }

    /** What holds when one of two holds. */
    static Requirement either(Requirement one, Requirement other) {
        if (one instanceof OneOf(Set<String> some) && other instanceof OneOf(Set<String> more)) {
            Set<String> all = new HashSet<>(some);
            all.addAll(more);
            return new OneOf(all);
        }
        return one.equals(other) ? one : new Nothing();
    }

    private static int selectivity(Requirement requirement) {
        return switch (requirement) {
            case OneOf(Set<String> literals) ->
                literals.stream().mapToInt(Requirement::weight).min().orElse(0);
            case Digit() -> 2;
            case Nothing() -> 0;
        };
    }

    /** One character of Han says as much as three Latin letters. */
    private static int weight(String literal) {
        return literal.chars().map(c -> c < 0x80 ? 1 : 3).sum();
    }
}
