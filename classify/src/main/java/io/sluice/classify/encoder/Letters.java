package io.sluice.classify.encoder;

import java.text.Normalizer;
import java.util.Locale;

/** What BERT's tokenizers take characters for. */
final class Letters {

    private Letters() {}

    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || isUnicodeSpace(c);
    }

    private static boolean isUnicodeSpace(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Control characters and what no character is: dropped. What is not assigned may be in a later Unicode, and stays. */
    static boolean isNothing(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
            default -> c == 0xfffd;
        };
    }

    /** All signs of ASCII that are neither letter nor digit, and punctuation beyond it. */
    static boolean isPunctuation(int c) {
        if (c < 0x80) {
            return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** The blocks of unified and compatibility ideographs that BERT names, the gap before 2B920 included. */
    static boolean isHan(int c) {
        return c >= 0x4e00 && c <= 0x9fff
                || c >= 0x3400 && c <= 0x4dbf
                || c >= 0xf900 && c <= 0xfaff
                || c >= 0x20000 && c <= 0x2a6df
                || c >= 0x2a700 && c <= 0x2b81f
                || c >= 0x2b920 && c <= 0x2ceaf
                || c >= 0x2f800 && c <= 0x2fa1f;
    }

    /** In lower case, and without accents. */
    static String plain(int c) {
        String apart = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(part -> plain.append(Character.toString(part).toLowerCase(Locale.ROOT)));
        return plain.toString();
    }
}
