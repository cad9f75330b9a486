package io.sluice.classify.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * What every text that a pattern matches holds. A regular expression costs some microseconds on every text; whether a
 * text holds a few words is known from the automaton's pass, for next to nothing. So a pattern is tried only on texts
 * that hold all that it requires.
 */
public sealed interface Requirement {

    /** These letters and digits of one script, whatever their case. */
    record Literal(String text) implements Requirement {}

    /** At least so many digits in a row. */
    record Digits(int run) implements Requirement {}

    /** One of these characters, none of which is a letter or digit. */
    record Sign(String signs) implements Requirement {}

    /** All of these, two or more. */
    record AllOf(List<Requirement> parts) implements Requirement {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** One of these, two or more. */
    record AnyOf(List<Requirement> parts) implements Requirement {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /** Nothing that can be said: the pattern must be tried on every text. */
    record Nothing() implements Requirement {}

    /** A character that stands for itself; it tells something if it is a mark or a symbol, and no space. */
    static Requirement ofCharacter(char c) {
        return isSign(c) && !Character.isWhitespace(c) ? new Sign(String.valueOf(c)) : new Nothing();
    }

    /** Whether a character is no letter or digit, and the same in either case; half a surrogate pair is none. */
    static boolean isSign(int c) {
        return !Character.isLetterOrDigit(c)
                && Character.toLowerCase(c) == c
                && Character.toUpperCase(c) == c
                && !Character.isSurrogate((char) c);
    }

    /** What holds when all of these hold; parts that say nothing are left out. */
    static Requirement all(List<Requirement> parts) {
        List<Requirement> telling = parts.stream()
                .filter(part -> !(part instanceof Nothing))
                .distinct()
                .toList();
        return switch (telling.size()) {
            case 0 -> new Nothing();
            case 1 -> telling.getFirst();
            default -> new AllOf(telling);
        };
    }

    /** What holds when one of these holds. */
    static Requirement any(List<Requirement> parts) {
        if (parts.stream().anyMatch(part -> part instanceof Nothing)) {
            return new Nothing();
        }
        List<Requirement> different = new ArrayList<>(parts.stream().distinct().toList());
        return different.size() == 1 ? different.getFirst() : new AnyOf(different);
    }
}
