package io.sluice.classify.text;

import java.util.Set;

/**
 * Whether letters mixed with digits or signs suggest a disguise. Mentions, links and numbers with a unit mix them by
 * right; what remains is worth to be read by {@link DisguiseReader}.
 */
final class MixedWords {

    /** No longer names of three letters are in use; curses are. */
    private static final int SHORT_MENTION = 4;

    private static final Set<String> UNITS = Set.of(
            "am", "pm", "st", "nd", "rd", "th", "kg", "km", "cm", "mm", "ml", "gb", "mb", "hr", "hrs", "min", "mins",
            "k", "m", "g", "s", "d", "h", "x", "u", "w");

    private MixedWords() {}

    static boolean lookDisguised(char[] text, int length) {
        int at = 0;
        while (at < length) {
            int end = at;
            while (end < length && isPart(classOf(text[end]))) {
                end++;
            }
            if (end > at && looksDisguised(text, at, end)) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    private static boolean looksDisguised(char[] text, int start, int stop) {
        if (startsWith(text, start, stop, "//") || startsWith(text, start, stop, "www.")) {
            return false;
        }
        // What stands around a word is none of it.
        int from = start;
        while (from < stop && !canBeLetter(classOf(text[from]))) {
            from++;
        }
        int to = stop;
        while (to > from && !canBeLetter(classOf(text[to - 1]))) {
            to--;
        }
        boolean mention = from < to && text[from] == '@' && to - from > SHORT_MENTION;
        return !mention && isMixed(text, from, to) && !isMeasure(text, from, to);
    }

    private static boolean isMixed(char[] text, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int before = classOf(text[i - 1]);
            int after = classOf(text[i]);
            boolean oneIsLetter = before == CharClass.LATIN || after == CharClass.LATIN;
            if (oneIsLetter && (canBeLetter(before) && canBeLetter(after)) && before != after) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMeasure(char[] text, int from, int to) {
        int unit = from;
        while (unit < to && classOf(text[unit]) != CharClass.LATIN) {
            unit++;
        }
        return classOf(text[from]) == CharClass.DIGIT && to - unit <= 4 && UNITS.contains(lowerCase(text, unit, to));
    }

    private static String lowerCase(char[] text, int from, int to) {
        StringBuilder word = new StringBuilder();
        for (int i = from; i < to; i++) {
            word.append((char) FoldTable.entry(text[i]));
        }
        return word.toString();
    }

    private static boolean startsWith(char[] text, int from, int to, String prefix) {
        if (to - from < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (text[from + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(int charClass) {
        return switch (charClass) {
            case CharClass.SPACE, CharClass.STOP, CharClass.HAN, CharClass.SYMBOL -> false;
            default -> true;
        };
    }

    private static boolean canBeLetter(int charClass) {
        return switch (charClass) {
            case CharClass.LATIN, CharClass.DIGIT, CharClass.LEET, CharClass.AT -> true;
            default -> false;
        };
    }

    private static int classOf(char c) {
        return FoldTable.charClass(FoldTable.basic()[c]);
    }
}
