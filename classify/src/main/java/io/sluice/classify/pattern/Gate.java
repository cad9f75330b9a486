package io.sluice.classify.pattern;

import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A requirement, ready to be checked: literals have become numbers. Immutable, and safe for all threads.
 */
public final class Gate {

    private sealed interface Check {}

    private record Has(int literal) implements Check {}

    private record Run(int digits) implements Check {}

    private record OneSign(String signs) implements Check {}

    private record All(Check[] parts) implements Check {}

    private record Any(Check[] parts) implements Check {}

    private final List<String> literals;
    private final Check check;

    private Gate(List<String> literals, Check check) {
        this.literals = literals;
        this.check = check;
    }

    public static Gate of(Requirement requirement) {
        List<String> literals =
                List.copyOf(new TreeSet<>(literalsOf(requirement).toList()));
        return new Gate(literals, compile(requirement, literals));
    }

    /** All literals that it asks for; their places are their numbers. */
    public List<String> literals() {
        return literals;
    }

    /** Whether some text without any literal, and with at most so many digits in a row, meets the requirement. */
    public boolean mayOpenWithoutLiteral(int digits) {
        return holds(check, new BitSet(), 0, digits, null);
    }

    /**
     * Whether a text meets the requirement.
     *
     * @param found which literals it holds
     * @param from the place there of this pattern's first literal
     * @param digits how many it has in a row at most
     */
    public boolean isOpen(BitSet found, int from, int digits, String text) {
        return holds(check, found, from, digits, text);
    }

    /** @param text null where it is not known: then it may hold any sign */
    private static boolean holds(Check check, BitSet found, int from, int digits, @Nullable String text) {
        return switch (check) {
            case Has(int literal) -> found.get(from + literal);
            case Run(int least) -> least <= digits;
            case OneSign(String signs) -> text == null || holdsOneOf(signs, text);
            case All(Check[] parts) -> {
                for (Check part : parts) {
                    if (!holds(part, found, from, digits, text)) {
                        yield false;
                    }
                }
                yield true;
            }
            case Any(Check[] parts) -> {
                for (Check part : parts) {
                    if (holds(part, found, from, digits, text)) {
                        yield true;
                    }
                }
                yield false;
            }
        };
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
