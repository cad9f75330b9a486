package io.sluice.classify.text;

/**
 * What a text holds that deserves a closer look, found while it is folded: the classes of the last three characters
 * index a table of bits. Most texts have none of them, and are done after one pass.
 */
public final class Features {

    /** Spelled so that a reader sees other words than a plain fold: see {@link DisguiseReader}. */
    public static final int DISGUISE = 1;

    /** A dot between letters or digits, or alone in brackets. */
    public static final int LINK = 1 << 1;

    /** An at sign between letters or digits. */
    public static final int EMAIL = 1 << 2;

    /** Three digits in a row. */
    public static final int NUMBER = 1 << 3;

    /** Any digit. */
    public static final int DIGIT = 1 << 4;

    static final int LATIN = 1 << 5;
    static final int FOREIGN = 1 << 6;

    /** The last two characters are of scripts that stand as words of their own, without a separator between. */
    static final int BOUNDARY = 1 << 7;

    /** A letter by itself, between separators; known once the second of them is. */
    static final int SINGLE = 1 << 8;

    /** Two of Han with a space or the like between. */
    static final int HAN_GAP = 1 << 9;

    /** Letters and digits or signs side by side: perhaps a disguise, see {@link MixedWords}. */
    static final int MIXED = 1 << 10;

    /** A Latin letter and a character of Han side by side, or with a space between. */
    public static final int HAN_AND_LATIN = 1 << 11;

    /** A character of Han. */
    public static final int HAN = 1 << 12;

    /** Two digits with a sign, a space or something other than a digit between. */
    public static final int DIGITS_APART = 1 << 13;

    /** Two of Han with nothing between them but signs that have no business there. */
    public static final int HAN_JOINED = 1 << 14;

    static final int WINDOW_MASK = 0xfff;

    private static final short[] TABLE = table();

    private Features() {}

    /** By the last three classes, four bits each, the newest lowest. Shared: read only. */
    static short[] byWindow() {
        return TABLE;
    }

    private static short[] table() {
        short[] table = new short[WINDOW_MASK + 1];
        for (int window = 0; window < table.length; window++) {
            table[window] = (short) of(window >> 8, window >> 4 & 15, window & 15);
        }
        return table;
    }

    private static int of(int first, int second, int third) {
        int features = disguise(first, second, third) ? DISGUISE : 0;
        features |= mixed(second, third) ? MIXED : 0;
        boolean plain = isAlphanumeric(first) && isAlphanumeric(third);
        if (second == CharClass.DOT && (plain || first == CharClass.STOP && third == CharClass.STOP)) {
            features |= LINK;
        }
        features |= second == CharClass.AT && plain ? EMAIL : 0;
        boolean number = first == CharClass.DIGIT && second == CharClass.DIGIT && third == CharClass.DIGIT;
        features |= number ? NUMBER : 0;
        features |= third == CharClass.DIGIT ? DIGIT : 0;
        features |= third == CharClass.LATIN ? LATIN : 0;
        features |= third == CharClass.FOREIGN ? FOREIGN : 0;
        boolean single = isSeparator(first) && isLetter(second) && isSeparator(third);
        features |= single ? SINGLE : 0;
        boolean gap = second == CharClass.SPACE || second == CharClass.LEET || second == CharClass.AT;
        features |= first == CharClass.HAN && gap && third == CharClass.HAN ? HAN_GAP : 0;
        boolean apart = first == CharClass.DIGIT && second != CharClass.DIGIT && third == CharClass.DIGIT;
        features |= apart ? DIGITS_APART : 0;
        features |= third == CharClass.HAN ? HAN : 0;
        boolean signs = isSign(second) && (first == CharClass.HAN || isSign(first));
        features |= signs && third == CharClass.HAN ? HAN_JOINED : 0;
        int before = second == CharClass.SPACE ? first : second;
        boolean hanAndLatin = before == CharClass.HAN && third == CharClass.LATIN
                || before == CharClass.LATIN && third == CharClass.HAN;
        features |= hanAndLatin ? HAN_AND_LATIN : 0;
        boolean adjacent = CharClass.isKept(second) && CharClass.isKept(third);
        return features | (adjacent && CharClass.isWord(second) != CharClass.isWord(third) ? BOUNDARY : 0);
    }

    private static boolean isSeparator(int charClass) {
        return !CharClass.isKept(charClass);
    }

    private static boolean isLetter(int charClass) {
        return charClass >= CharClass.LATIN && charClass <= CharClass.HAN;
    }

    private static boolean isAlphanumeric(int charClass) {
        return CharClass.isWord(charClass);
    }

    private static boolean mixed(int second, int third) {
        boolean digits = second == CharClass.LATIN && third == CharClass.DIGIT
                || second == CharClass.DIGIT && third == CharClass.LATIN;
        boolean signBefore = (second == CharClass.LEET || second == CharClass.AT) && third == CharClass.LATIN;
        boolean signAfter = second == CharClass.LATIN && third == CharClass.LEET;
        return digits || signBefore || signAfter;
    }

    private static boolean disguise(int first, int second, int third) {
        boolean foreign = second != third
                && CharClass.isWord(second)
                && CharClass.isWord(third)
                && (second == CharClass.FOREIGN || third == CharClass.FOREIGN);
        boolean inside = first == CharClass.LATIN && third == CharClass.LATIN;
        boolean sign = second == CharClass.BANG || second == CharClass.NOISE || second == CharClass.SYMBOL;
        boolean parts =
                second == CharClass.SYMBOL && (first == CharClass.HAN || isSign(first) || first == CharClass.SYMBOL)
                        || first == CharClass.SYMBOL && isSign(second);
        return foreign || inside && sign || parts && third == CharClass.HAN;
    }

    /** It parts characters of Han that belong together, and is left out between them. */
    static boolean isSign(int charClass) {
        return charClass == CharClass.NOISE || charClass == CharClass.DASH;
    }
}
