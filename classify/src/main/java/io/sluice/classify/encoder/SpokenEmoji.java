package io.sluice.classify.encoder;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import io.sluice.classify.linear.Script;
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

    /** The text itself where there is none. Of the same emoji several times in a row, one is said. */
    public static String in(String text, Script script) {
        int first = 0;
        while (first < text.length() && text.charAt(first) < FIRST_PICTURE) {
            first++;
        }
        return first == text.length() ? text : spoken(text, script);
    }

    private static String spoken(String text, Script script) {
        StringBuilder spoken = new StringBuilder(text.length() + 16);
        int last = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isLetter(c) && i < text.length() && isLetter(text.codePointAt(i))) {
                int second = text.codePointAt(i);
                i += Character.charCount(second);
                spoken.append(' ').append(country(c, second, script)).append(' ');
                last = 0;
            } else if (isPicture(c)) {
                if (c != last) {
                    spoken.append(' ').append(name(c)).append(' ');
                }
                last = c;
            } else if (!isSilent(c)) {
                spoken.appendCodePoint(c);
                last = Character.isWhitespace(c) ? last : 0;
            }
        }
        return spoken.toString();
    }

    private static boolean isPicture(int c) {
        return c >= FIRST_PICTURE && UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC);
    }

    private static boolean isLetter(int c) {
        return c >= FIRST_LETTER && c <= LAST_LETTER;
    }

    /** Joiners, selectors of a form, and tones of skin. */
    private static boolean isSilent(int c) {
        return c == JOINER || c >= 0xFE00 && c <= 0xFE0F || c >= FIRST_TONE && c <= LAST_TONE;
    }

    private static String name(int c) {
        String name = UCharacter.getName(c);
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    private static String country(int first, int second, Script script) {
        String code = "" + (char) ('A' + first - FIRST_LETTER) + (char) ('A' + second - FIRST_LETTER);
        Locale reader = script == Script.HAN ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return Locale.of("", code).getDisplayCountry(reader);
    }
}
