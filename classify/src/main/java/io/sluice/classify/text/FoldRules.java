package io.sluice.classify.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/**
 * How one character folds, by the rules of Unicode as ICU knows them. Slow: {@link FoldTable} asks once for each
 * character and remembers. In this order: compatibility case folding (NFKC_Casefold, which also removes what is invisible
 * and narrows what is wide), traditional to simplified Chinese, rare characters of Han
 * that pass for common ones, marks off Latin, Greek and Cyrillic letters, and the
 * Latin letter that a variant of one stands for.
 */
final class FoldRules {

    private static final String NOISE = "_*~^+=#`\\<>%|";
    private static final String DASHES = "-/&'";

    private final Normalizer2 casefold = Normalizer2.getNFKCCasefoldInstance();
    private final Normalizer2 decompose = Normalizer2.getNFDInstance();
    private final Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
    private final LatinLetters latin;

    FoldRules(LatinLetters latin) {
        this.latin = latin;
    }

    /** What a reader sees: no character, one, or several. Separators come out as plain as they get. */
    String fold(int codePoint) {
        int category = UCharacter.getType(codePoint);
        if (category == UCharacterCategory.UNASSIGNED || category == UCharacterCategory.SURROGATE) {
            return Character.toString(codePoint);
        }
        if (category == UCharacterCategory.OTHER_SYMBOL) {
            return foldSymbol(codePoint);
        }
        if (codePoint == '。') {
            return ".";
        }
        String folded = casefold.normalize(Character.toString(codePoint));
        if (isBase(folded, UScript.HAN)) {
            return RareCharacters.commonFor(simplify.transliterate(folded));
        }
        return folded.codePointCount(0, folded.length()) == 1 ? foldLetter(folded) : withoutSeparators(folded);
    }

    /** Letters in circles and squares are letters; the trade mark and other pictures are not. */
    private String foldSymbol(int codePoint) {
        if (codePoint >= 0x1F150 && codePoint <= 0x1F189) {
            int letter = (codePoint - 0x1F150) % 32;
            return letter < 26 ? Character.toString('a' + letter) : Character.toString(codePoint);
        }
        String folded = casefold.normalize(Character.toString(codePoint));
        boolean written = codePoint < 0x2100 || codePoint > 0x214F;
        return written && folded.codePoints().anyMatch(Character::isLetterOrDigit)
                ? withoutSeparators(folded)
                : Character.toString(codePoint);
    }

    private String foldLetter(String letter) {
        int digit = UCharacter.digit(letter.codePointAt(0));
        if (digit >= 0 && UCharacter.getType(letter.codePointAt(0)) == UCharacterCategory.DECIMAL_DIGIT_NUMBER) {
            return Character.toString('0' + digit);
        }
        boolean isLatin = isBase(letter, UScript.LATIN);
        if (!isLatin && !isBase(letter, UScript.GREEK) && !isBase(letter, UScript.CYRILLIC)) {
            return letter;
        }
        String bare = decompose.normalize(letter);
        bare = bare.substring(0, bare.offsetByCodePoints(0, 1));
        return isLatin && bare.charAt(0) > 0x7f ? latin.lookalikeOf(bare).orElse(bare) : bare;
    }

    private static boolean isBase(String text, int script) {
        return !text.isEmpty() && UScript.getScript(text.codePointAt(0)) == script;
    }

    /** "(a)" is a letter in a frame, "1." a number with a dot; of separators alone the first one counts. */
    private static String withoutSeparators(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(c -> CharClass.isKept(classOf(c))).forEach(kept::appendCodePoint);
        if (!kept.isEmpty() || text.isEmpty()) {
            return kept.toString();
        }
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }

    /** The class of a character that is already folded. */
    static int classOf(int c) {
        if (c < 0x80) {
            return classOfAscii(c);
        }
        return switch ((byte) UCharacter.getType(c)) {
            case UCharacterCategory.UPPERCASE_LETTER,
                    UCharacterCategory.LOWERCASE_LETTER,
                    UCharacterCategory.TITLECASE_LETTER,
                    UCharacterCategory.MODIFIER_LETTER,
                    UCharacterCategory.OTHER_LETTER,
                    UCharacterCategory.LETTER_NUMBER,
                    UCharacterCategory.OTHER_NUMBER,
                    UCharacterCategory.DECIMAL_DIGIT_NUMBER -> classOfLetter(c);
            case UCharacterCategory.NON_SPACING_MARK,
                    UCharacterCategory.ENCLOSING_MARK,
                    UCharacterCategory.COMBINING_SPACING_MARK -> classOfMark(c);
            case UCharacterCategory.CURRENCY_SYMBOL -> CharClass.LEET;
            case UCharacterCategory.OTHER_SYMBOL -> CharClass.SYMBOL;
            case UCharacterCategory.FORMAT -> CharClass.DROP;
            case UCharacterCategory.DASH_PUNCTUATION -> CharClass.DASH;
            case UCharacterCategory.START_PUNCTUATION,
                    UCharacterCategory.END_PUNCTUATION,
                    UCharacterCategory.INITIAL_PUNCTUATION,
                    UCharacterCategory.FINAL_PUNCTUATION -> CharClass.STOP;
            case UCharacterCategory.OTHER_PUNCTUATION -> "·•‧※′″‥․".indexOf(c) >= 0 ? CharClass.NOISE : CharClass.STOP;
            case UCharacterCategory.SPACE_SEPARATOR,
                    UCharacterCategory.LINE_SEPARATOR,
                    UCharacterCategory.PARAGRAPH_SEPARATOR,
                    UCharacterCategory.CONTROL -> CharClass.SPACE;
            case UCharacterCategory.MODIFIER_SYMBOL -> c > 0xFFFF ? CharClass.DROP : CharClass.NOISE;
            default -> CharClass.NOISE;
        };
    }

    private static int classOfAscii(int c) {
        if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
            return CharClass.LATIN;
        } else if (c >= '0' && c <= '9') {
            return CharClass.DIGIT;
        } else if (c <= ' ' || c == 0x7f) {
            return CharClass.SPACE;
        } else if (NOISE.indexOf(c) >= 0) {
            return CharClass.NOISE;
        }
        return switch (c) {
            case '.' -> CharClass.DOT;
            case '@' -> CharClass.AT;
            case '$' -> CharClass.LEET;
            case '!' -> CharClass.BANG;
            default -> DASHES.indexOf(c) >= 0 ? CharClass.DASH : CharClass.STOP;
        };
    }

    private static int classOfLetter(int c) {
        return switch (UScript.getScript(c)) {
            case UScript.LATIN -> CharClass.LATIN;
            case UScript.HAN,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.BOPOMOFO,
                    UScript.HANGUL,
                    UScript.THAI,
                    UScript.LAO,
                    UScript.KHMER,
                    UScript.MYANMAR,
                    UScript.COMMON -> CharClass.HAN;
            default -> CharClass.FOREIGN;
        };
    }

    /** A mark that belongs to its script spells the word; one that fits on any letter is a decoration. */
    private static int classOfMark(int c) {
        int script = UScript.getScript(c);
        return script == UScript.INHERITED || script == UScript.COMMON ? CharClass.DROP : classOfLetter(c);
    }
}
