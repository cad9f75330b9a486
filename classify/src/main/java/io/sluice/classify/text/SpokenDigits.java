package io.sluice.classify.text;

import java.util.List;

/**
 * Rewrites a text so that a number stands there in plain digits: those in words of English or Chinese, those with a
 * space or sign between, and letters that pass for a digit inside a long number. Only runs of {@value #SHORTEST} digits
 * or more, so that years and amounts stay as they are. Places in the original are kept. For one thread.
 */
public final class SpokenDigits {

    private static final int SHORTEST = 5;

    /** By their value, and another zero. */
    private static final List<String> WORDS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "oh");

    private static final String HAN = "零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖○幺两";
    private static final String HAN_VALUES = "01234567890123456789012";
    private static final String LOOK_ALIKES = "oOlIi";
    private static final String LOOK_ALIKE_VALUES = "00111";

    private final SpelledText plain = new SpelledText();
    private SpelledText text = plain;
    private char digit;

    /** Overwrites the text before. */
    public SpelledText read(SpelledText spelled) {
        text = spelled;
        plain.clear();
        int at = 0;
        while (at < text.length()) {
            int end = runEnd(at);
            if (end > at) {
                writeRun(at, end);
                at = end;
            } else {
                plain.put(text.charAt(at), text.classAt(at), text.originOf(at));
                at++;
            }
        }
        plain.end(text.originOf(text.length()));
        return plain;
    }

    /** One past a run of digits that is long enough; {@code at} where none begins. */
    private int runEnd(int at) {
        if (CharClass.isWord(text.classAt(at - 1))) {
            return at;
        }
        int digits = 0;
        int end = at;
        int next = digitEnd(at, false);
        while (next > end) {
            digits++;
            end = next;
            int gap = gapEnd(end);
            next = digitEnd(gap, gap == end && digits > 1);
            next = next > gap ? next : end;
        }
        return digits >= SHORTEST ? end : at;
    }

    private void writeRun(int from, int to) {
        int at = from;
        while (at < to) {
            int end = digitEnd(at, at > from);
            if (end > at) {
                plain.put(digit, CharClass.DIGIT, text.originOf(at));
                at = end;
            } else {
                at++;
            }
        }
    }

    /** One past the digit that stands here, which is then {@link #digit}; {@code at} where there is none. */
    private int digitEnd(int at, boolean inNumber) {
        char c = at < text.length() ? text.charAt(at) : ' ';
        int han = HAN.indexOf(c);
        int alike = inNumber && text.classAt(at + 1) == CharClass.DIGIT ? LOOK_ALIKES.indexOf(c) : -1;
        if (text.classAt(at) == CharClass.DIGIT && c >= '0' && c <= '9') {
            digit = c;
        } else if (han >= 0) {
            digit = HAN_VALUES.charAt(han);
        } else if (alike >= 0) {
            digit = LOOK_ALIKE_VALUES.charAt(alike);
        } else {
            return wordEnd(at);
        }
        return at + 1;
    }

    private int wordEnd(int at) {
        if (text.classAt(at) != CharClass.LATIN || text.classAt(at - 1) == CharClass.LATIN) {
            return at;
        }
        for (int i = 0; i < WORDS.size(); i++) {
            int end = at + WORDS.get(i).length();
            if (stands(WORDS.get(i), at) && text.classAt(end) != CharClass.LATIN) {
                digit = (char) ('0' + i % 10);
                return end;
            }
        }
        return at;
    }

    private boolean stands(String word, int at) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= text.length() || text.charAt(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Past up to three spaces, dashes and other signs that end no sentence. */
    private int gapEnd(int from) {
        int end = from;
        while (end < text.length() && end - from < 3 && isGap(text.classAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isGap(int charClass) {
        return switch (charClass) {
            case CharClass.SPACE, CharClass.DASH, CharClass.DOT, CharClass.NOISE -> true;
            default -> false;
        };
    }
}
