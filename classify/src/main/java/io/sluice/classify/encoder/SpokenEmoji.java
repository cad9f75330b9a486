package io.sluice.classify.encoder;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Locale;

/**
 * Puts words in the place of emoji, which the encoders' vocabularies do not have: all of them would be one unknown token.
 * Encoders are tuned on texts read like this, and have to be asked so. An emoji is its name in Unicode; a flag is the country's.
 */
public final class SpokenEmoji {

    private static final int FIRST_PICTURE = 0x2190;
    private static final int FIRST_LETTER = 0x1F1E6;
    private static final int LAST_LETTER = 0x1F1FF;
    private static final int JOINER = 0x200D;
    private static final int FIRST_TONE = 0x1F3FB;
    private static final int LAST_TONE = 0x1F3FF;

    private SpokenEmoji() {}

    /** Takes one character after the other. */
    interface Sink {
        /** @param at where in the text the character, or the emoji that it is from, begins, in UTF-16 units */
        void take(int codePoint, int at);
    }

    /** The text itself where there is none. Of the same emoji several times in a row, one is said. */
    public static String in(String text) {
        StringBuilder spoken = new StringBuilder(text.length() + 16);
        read(text, (codePoint, at) -> spoken.appendCodePoint(codePoint));
        return spoken.toString();
    }

    static void read(String text, Sink sink) {
        int last = 0;
        for (int i = 0; i < text.length(); ) {
            int at = i;
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < FIRST_PICTURE) {
                last = c == JOINER || c == ' ' ? last : 0;
                if (c != JOINER) {
                    sink.take(c, at);
                }
            } else if (isLetter(c) && i < text.length() && isLetter(text.codePointAt(i))) {
                say(country(c, text.codePointAt(i)), at, sink);
                i += Character.charCount(c);
                last = 0;
            } else if (!isSilent(c) && UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC)) {
                if (c != last) {
                    say(name(c), at, sink);
                }
                last = c;
            } else if (!isSilent(c)) {
                sink.take(c, at);
                last = 0;
            }
        }
    }

    private static void say(String words, int at, Sink sink) {
        sink.take(' ', at);
        words.codePoints().forEach(c -> sink.take(c, at));
        sink.take(' ', at);
    }

    private static boolean isLetter(int c) {
        return c >= FIRST_LETTER && c <= LAST_LETTER;
    }

    /** Selectors of a form, and tones of skin. */
    private static boolean isSilent(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= FIRST_TONE && c <= LAST_TONE;
    }

    private static String name(int c) {
        String name = UCharacter.getName(c);
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    private static String country(int first, int second) {
        String code = "" + (char) ('A' + first - FIRST_LETTER) + (char) ('A' + second - FIRST_LETTER);
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
