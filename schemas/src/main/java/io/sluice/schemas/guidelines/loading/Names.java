package io.sluice.schemas.guidelines.loading;

import java.util.Collection;
import java.util.regex.Pattern;

/** Names in the book, and what to say of one that is not known. */
final class Names {

    static final int MAX_LENGTH = 80;

    /** Names are parts of keys, of evidence and of file names. */
    private static final Pattern WELL_FORMED = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final int MAX_QUOTE = 60;

    private Names() {}

    static boolean wellFormed(String name) {
        return name.length() <= MAX_LENGTH && WELL_FORMED.matcher(name).matches();
    }

    /** In quotes, short, and on one line. */
    static String quote(String text) {
        String line = text.codePoints()
                .limit(MAX_QUOTE)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "\"" + line + (text.codePointCount(0, text.length()) > MAX_QUOTE ? "…" : "") + "\"";
    }

    /** {@code : did you mean x?} where a known name is near, or else all that are known. */
    static String suggest(String unknown, Collection<String> known) {
        if (known.isEmpty()) {
            return ": there is none";
        }
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance = distance(unknown, candidate);
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        if (least <= Math.max(2, nearest.length() / 4)) {
            return ": did you mean " + nearest + "?";
        }
        return known.size() > 20 ? "" : ": known are " + String.join(", ", known);
    }

    /** Levenshtein's edit distance, ignoring case, by rows. */
    private static int distance(String left, String right) {
        if (Math.abs(left.length() - right.length()) > MAX_LENGTH) {
            return MAX_LENGTH;
        }
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                boolean same = Character.toLowerCase(left.charAt(i - 1)) == Character.toLowerCase(right.charAt(j - 1));
                int change = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
