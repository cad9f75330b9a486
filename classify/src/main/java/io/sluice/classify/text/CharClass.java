package io.sluice.classify.text;

/**
 * What a character is good for in a word. Plain integers below 16, because the fold looks at one for every character of
 * every text. The order matters: everything from {@link #LATIN} on is kept in a folded text, everything between
 * {@link #DROP} and it separates words there.
 */
public final class CharClass {

    /** Not there for a reader: zero-width characters, combining marks on any letter. */
    public static final int DROP = 0;

    public static final int SPACE = 1;

    /** Ends a thought: commas, question marks, brackets, quotes. */
    public static final int STOP = 2;

    /** A full stop of any script; in a domain it separates labels. */
    public static final int DOT = 3;

    public static final int AT = 4;

    /** A currency sign, which can stand for a letter. */
    public static final int LEET = 5;

    /** An exclamation mark, which can stand for a letter, but only between letters. */
    public static final int BANG = 6;

    /** Ends no thought and has no business inside a word: asterisks, bars, underscores, dots at half height. */
    public static final int NOISE = 7;

    /** Joins or parts Latin words by right: hyphens, slashes, apostrophes. */
    public static final int DASH = 8;

    public static final int LATIN = 9;

    /** A letter of another script that separates words by spaces. */
    public static final int FOREIGN = 10;

    public static final int DIGIT = 11;

    /** A letter of a script that does not separate words, Han above all: terms match anywhere. */
    public static final int HAN = 12;

    /** Emoji and other pictures. */
    public static final int SYMBOL = 13;

    /** Needs a closer look: half of a surrogate pair, or a character that folds to several. */
    static final int SPECIAL = 15;

    private CharClass() {}

    /** Belongs to a word that ends at the next separator. */
    public static boolean isWord(int charClass) {
        return charClass >= LATIN && charClass <= DIGIT;
    }

    /** Stays in a folded text. */
    public static boolean isKept(int charClass) {
        return charClass >= LATIN;
    }
}
