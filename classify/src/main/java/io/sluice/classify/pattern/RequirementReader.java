package io.sluice.classify.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a pattern requires from its source, by recursive descent over RE2's syntax. It only ever errs by requiring
 * too little: whatever it does not know counts as nothing, and ends the literal that it is in.
 */
public final class RequirementReader {

    private static final int MAX_COUNT = 1_000;
    private static final Requirement NOTHING = new Requirement.Nothing();
    private static final Requirement DIGIT = new Requirement.Digits(1);

    private final String regex;
    private int at;

    private RequirementReader(String regex) {
        this.regex = regex;
    }

    /** What a pattern in RE2 syntax requires. */
    public static Requirement read(String regex) {
        return new RequirementReader(regex).read();
    }

    private Requirement read() {
        Requirement found = alternatives();
        return at == regex.length() ? found : NOTHING;
    }

    private Requirement alternatives() {
        List<Requirement> found = new ArrayList<>();
        found.add(sequence());
        while (peek() == '|') {
            at++;
            found.add(sequence());
        }
        return Requirement.any(found);
    }

    private Requirement sequence() {
        LiteralRun run = new LiteralRun();
        while (at < regex.length() && peek() != '|' && peek() != ')') {
            char c = next();
            switch (c) {
                case '(' -> run.add(quantified(group()));
                case '[' -> run.add(quantified(characterClass()));
                case '\\' -> escape(run);
                case '.', '^', '$' -> run.add(quantified(NOTHING));
                default -> literal(c, run);
            }
        }
        return run.end();
    }

    private void literal(char c, LiteralRun run) {
        boolean once = !isQuantifier(peek());
        if (once) {
            run.append(c);
        } else {
            if (quantified(DIGIT) != NOTHING) {
                run.append(c);
            }
            run.cut();
        }
    }

    /** What remains of a requirement under the quantifier that may follow. */
    private Requirement quantified(Requirement inner) {
        Requirement found = inner;
        while (at < regex.length() && isQuantifier(peek())) {
            char c = next();
            int times = c == '?' || c == '*' ? 0 : 1;
            if (c == '{') {
                times = leastCount();
            }
            found = times == 0 ? NOTHING : found == DIGIT ? new Requirement.Digits(times) : found;
            // A question mark after a quantifier makes it reluctant, and takes nothing away.
            at += peek() == '?' ? 1 : 0;
        }
        return found;
    }

    private Requirement group() {
        if (peek() == '?') {
            at++;
            if (peek() == 'P' || peek() == '<') {
                skipPast('>');
            } else {
                while (at < regex.length() && peek() != ':' && peek() != ')') {
                    at++;
                }
                at += peek() == ':' ? 1 : 0;
            }
        }
        Requirement found = alternatives();
        at++;
        // What is repeated may stand between the digits: then they are not in a row.
        return found == DIGIT ? new Requirement.Digits(1) : found;
    }

    private Requirement characterClass() {
        int start = at;
        at += peek() == '^' ? 1 : 0;
        at += peek() == ']' ? 1 : 0;
        while (at < regex.length() && peek() != ']') {
            char c = next();
            if (c == '\\') {
                at++;
            } else if (c == '[' && peek() == ':') {
                skipPast(']');
            }
        }
        String members = regex.substring(start, Math.min(at, regex.length()));
        at++;
        if (members.equals("0-9") || members.equals("\\d")) {
            return DIGIT;
        }
        return members.chars().allMatch(RequirementReader::isSign) ? new Requirement.Sign(members) : NOTHING;
    }

    /** A character that stands for itself in a class, in either case; half a surrogate pair is none. */
    private static boolean isSign(int c) {
        return "^-\\[]".indexOf(c) < 0 && Requirement.isSign(c);
    }

    private void escape(LiteralRun run) {
        char c = at < regex.length() ? next() : ' ';
        switch (c) {
            case 'd' -> run.add(quantified(DIGIT));
            case 'Q' -> {
                int end = regex.indexOf("\\E", at);
                at = end < 0 ? regex.length() : end + 2;
                run.add(quantified(NOTHING));
            }
            case 'p', 'P', 'x' -> {
                if (peek() == '{') {
                    skipPast('}');
                } else {
                    at += c == 'x' ? 2 : 1;
                }
                run.add(quantified(NOTHING));
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                int end = Math.min(at + 2, regex.length());
                while (at < end && peek() >= '0' && peek() <= '7') {
                    at++;
                }
                run.add(quantified(NOTHING));
            }
            // A class of characters or a place, where it is a letter; any other sign stands for itself.
            default -> run.add(quantified(Requirement.ofCharacter(c)));
        }
    }

    /** Reads the numbers of a repetition, and gives the lower; a brace that opens none is too odd to go on. */
    private int leastCount() {
        int start = at;
        int count = 0;
        while (Character.isDigit(peek())) {
            count = Math.min(MAX_COUNT, 10 * count + Character.digit(next(), 10));
        }
        boolean counts = at > start;
        while (Character.isDigit(peek()) || peek() == ',') {
            at++;
        }
        at = counts && peek() == '}' ? at + 1 : regex.length() + 1;
        return count;
    }

    private void skipPast(char end) {
        int found = regex.indexOf(end, at);
        at = found < 0 ? regex.length() + 1 : found + 1;
    }

    private static boolean isQuantifier(char c) {
        return c == '?' || c == '*' || c == '+' || c == '{';
    }

    private char next() {
        return regex.charAt(at++);
    }

    /** The next character, or 0 at the end. */
    private char peek() {
        return at < regex.length() ? regex.charAt(at) : 0;
    }
}
