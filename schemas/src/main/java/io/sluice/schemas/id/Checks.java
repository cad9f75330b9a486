package io.sluice.schemas.id;

import io.sluice.schemas.id.InvalidValueException.Kind;
import java.time.Instant;
import java.util.List;

/** The rules that every value of the contract is held to. Messages name the field and the rule, never the content. */
public final class Checks {

    /** Long enough for any identifier in use, short enough for a key. */
    public static final int MAX_ID_LENGTH = 200;

    /** No platform that Sluice serves is older. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private Checks() {}

    /** An identifier: 1 to {@value #MAX_ID_LENGTH} characters, none of them a control character or a lone surrogate. */
    public static String id(String field, String value) {
        if (value.isBlank()) {
            throw new InvalidValueException(Kind.MISSING, field, "is empty");
        }
        if (value.length() > MAX_ID_LENGTH) {
            throw new InvalidValueException(
                    Kind.OVERSIZED, field, value.length() + " characters, at most " + MAX_ID_LENGTH + " allowed");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == 0x7f || c == 0xfffd) {
                throw new InvalidValueException(
                        Kind.MALFORMED, field, "holds a control or replacement character at " + i);
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isSupplementaryCodePoint(value.codePointAt(i))) {
                    throw new InvalidValueException(Kind.MALFORMED, field, "holds half a surrogate pair at " + i);
                }
                i++;
            }
        }
        return value;
    }

    /** When something happened: not before 2000. How late it can be, only the record that tells of it can say. */
    public static Instant eventTime(String field, Instant value) {
        if (value.isBefore(EARLIEST)) {
            throw new InvalidValueException(Kind.IMPOSSIBLE_TIME, field, "is before " + EARLIEST);
        }
        return value;
    }

    /** A text of at most {@code max} characters. */
    public static String text(String field, String value, int max) {
        if (value.length() > max) {
            throw new InvalidValueException(
                    Kind.OVERSIZED, field, value.length() + " characters, at most " + max + " allowed");
        }
        return value;
    }

    /** A list of at most {@code max} elements, copied. */
    public static <T> List<T> list(String field, List<T> value, int max) {
        if (value.size() > max) {
            throw new InvalidValueException(
                    Kind.OVERSIZED, field, value.size() + " elements, at most " + max + " allowed");
        }
        return List.copyOf(value);
    }

    /** A number that is not negative. */
    public static int notNegative(String field, int value) {
        if (value < 0) {
            throw new InvalidValueException(Kind.MALFORMED, field, "is negative");
        }
        return value;
    }

    /** A probability or weight in [0, 1]. */
    public static double unit(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidValueException(Kind.MALFORMED, field, value + " is not in [0, 1]");
        }
        return value;
    }
}
