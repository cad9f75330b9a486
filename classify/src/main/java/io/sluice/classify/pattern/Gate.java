package io.sluice.classify.pattern;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A requirement, ready to be checked: literals have become numbers. Immutable, and safe for all threads.
 */
public final class Gate {

    /** A requirement. Its answer is virtual: a switch over types takes longer than most of them. */
    private interface Check {
        /**
         * Whether a text meets it.
         *
         * @param text null where it is not known: then it may hold any sign
         */
        boolean holds(BitSet found, int from, int digits, @Nullable String text);
    }

    private record Has(int literal) implements Check {
        @Override
        public boolean holds(BitSet found, int from, int digits, @Nullable String text) {
            return found.get(from + literal);
        }
    }

    private record Run(int least) implements Check {
        @Override
        public boolean holds(BitSet found, int from, int digits, @Nullable String text) {
            return least <= digits;
        }
    }

    private record OneSign(String signs) implements Check {
        @Override
        public boolean holds(BitSet found, int from, int digits, @Nullable String text) {
            return text == null || holdsOneOf(signs, text);
        }
    }

    private record All(Check[] parts) implements Check {
        @Override
        public boolean holds(BitSet found, int from, int digits, @Nullable String text) {
            for (Check part : parts) {
                if (!part.holds(found, from, digits, text)) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Any(Check[] parts) implements Check {
        @Override
        public boolean holds(BitSet found, int from, int digits, @Nullable String text) {
            for (Check part : parts) {
                if (part.holds(found, from, digits, text)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final List<String> literals;
    private final BitSet telling = new BitSet();
    private final Check check;

    private Gate(List<String> literals, Set<String> telling, Check check) {
        this.literals = literals;
        this.check = check;
        telling.forEach(literal -> this.telling.set(literals.indexOf(literal)));
    }

    public static Gate of(Requirement requirement) {
        List<String> literals =
                List.copyOf(new TreeSet<>(literalsOf(requirement).toList()));
        Set<String> telling = tellingOf(requirement);
        return new Gate(literals, telling.isEmpty() ? Set.copyOf(literals) : telling, compile(requirement, literals));
    }

    /** All literals that it asks for; their places are their numbers. */
    public List<String> literals() {
        return literals;
    }

    /**
     * Whether a literal gives reason to check at all: most patterns ask for something rare beside words that are in every
     * other text. Where no choice of literals has to be there, each is a reason.
     */
    public boolean isTelling(int literal) {
        return telling.get(literal);
    }

    /** Whether some text without any literal, and with at most so many digits in a row, meets the requirement. */
    public boolean mayOpenWithoutLiteral(int digits) {
        return check.holds(new BitSet(), 0, digits, null);
    }

    /**
     * Whether a text meets the requirement.
     *
     * @param found which literals it holds
     * @param from the place there of this pattern's first literal
     * @param digits how many it has in a row at most
     */
    public boolean isOpen(BitSet found, int from, int digits, String text) {
        return check.holds(found, from, digits, text);
    }

    private static boolean holdsOneOf(String signs, String text) {
        for (int i = 0; i < signs.length(); i++) {
            if (text.indexOf(signs.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Check compile(Requirement requirement, List<String> literals) {
        return switch (requirement) {
            case Requirement.Literal(String text) -> new Has(literals.indexOf(text));
            case Requirement.Digits(int run) -> new Run(run);
            case Requirement.Sign(String signs) -> new OneSign(signs);
            case Requirement.AllOf(List<Requirement> parts) -> new All(compile(parts, literals));
            case Requirement.AnyOf(List<Requirement> parts) -> new Any(compile(parts, literals));
            case Requirement.Nothing() -> new All(new Check[0]);
        };
    }

    private static Check[] compile(List<Requirement> parts, List<String> literals) {
        return parts.stream().map(part -> compile(part, literals)).toArray(Check[]::new);
    }

    /**
     * Literals of which every text that meets the requirement holds one; none if there are no such. Of several choices the longest,
     * since long ones are rarer, as a rule.
     */
    private static Set<String> tellingOf(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Literal(String text) -> Set.of(text);
            case Requirement.AllOf(List<Requirement> parts) ->
                parts.stream()
                        .map(Gate::tellingOf)
                        .max(Comparator.comparingInt(Gate::shortest))
                        .orElse(Set.of());
            case Requirement.AnyOf(List<Requirement> parts) -> {
                List<Set<String>> ofParts = parts.stream().map(Gate::tellingOf).toList();
                yield ofParts.stream().anyMatch(Set::isEmpty)
                        ? Set.of()
                        : ofParts.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
            }
            case Requirement.Digits any -> Set.of();
            case Requirement.Sign any -> Set.of();
            case Requirement.Nothing() -> Set.of();
        };
    }

    /** 0 for none: those say less than any. */
    private static int shortest(Set<String> literals) {
        return literals.stream().mapToInt(String::length).min().orElse(0);
    }

    private static Stream<String> literalsOf(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Literal(String text) -> Stream.of(text);
            case Requirement.AllOf(List<Requirement> parts) -> parts.stream().flatMap(Gate::literalsOf);
            case Requirement.AnyOf(List<Requirement> parts) -> parts.stream().flatMap(Gate::literalsOf);
            case Requirement.Digits any -> Stream.of();
            case Requirement.Sign any -> Stream.of();
            case Requirement.Nothing() -> Stream.of();
        };
    }
}
