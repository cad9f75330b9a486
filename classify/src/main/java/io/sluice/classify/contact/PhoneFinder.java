package io.sluice.classify.contact;

import io.sluice.classify.text.CharClass;
import io.sluice.classify.text.SpelledText;
import io.sluice.schemas.guidelines.Signal.ContactKind;
import java.util.Arrays;

/**
 * Phone numbers: Chinese mobiles and landlines, numbers with a country code, numbers grouped as three, three and four,
 * and after a word such as "call" or 电话 any number of seven digits or more. Dates, prices and ids are none of these.
 */
final class PhoneFinder {

    private static final int MAX_DIGITS = 16;
    private static final int MIN_DIGITS = 7;
    private static final int MAX_DISTANCE = 12;

    private final StringBuilder digits = new StringBuilder();
    private final StringBuilder groups = new StringBuilder();

    /** @param announced where in the original words end that announce a number, by rising place */
    void find(SpelledText text, int[] announced, ContactHits hits) {
        int at = 0;
        while (at < text.length()) {
            if (text.classAt(at) == CharClass.DIGIT) {
                at = findAt(at, text, announced, hits);
            } else {
                at++;
            }
        }
    }

    /** Looks at the digits that begin here, and returns where to go on. */
    private int findAt(int at, SpelledText text, int[] announced, ContactHits hits) {
        boolean marked = isAnnounced(text.originOf(at), announced);
        if (!marked && CharClass.isWord(text.classAt(at - 1))) {
            return runEnd(text, at);
        }
        int end = collect(text, at);
        boolean plus = at > 0 && text.charAt(at - 1) == '+';
        if (!isPhone(plus, marked) || hits.holds(text.originOf(at))) {
            return runEnd(text, at);
        }
        hits.add(ContactKind.PHONE, text.originOf(plus ? at - 1 : at), text.endOf(end - 1), null);
        return end;
    }

    /** Gathers groups of digits that belong together, and returns where the last one ends. */
    private int collect(SpelledText text, int from) {
        digits.setLength(0);
        groups.setLength(0);
        int end = from;
        int next = from;
        while (text.classAt(next) == CharClass.DIGIT) {
            end = runEnd(text, next);
            if (digits.length() + end - next > MAX_DIGITS) {
                return next > from ? previousEnd(text, next) : end;
            }
            groups.append((char) ('0' + end - next));
            for (int i = next; i < end; i++) {
                digits.append(text.charAt(i));
            }
            next = gapEnd(text, end);
        }
        return end;
    }

    private static int previousEnd(SpelledText text, int next) {
        int end = next;
        while (text.classAt(end - 1) != CharClass.DIGIT) {
            end--;
        }
        return end;
    }

    private static int runEnd(SpelledText text, int from) {
        int end = from;
        while (text.classAt(end) == CharClass.DIGIT) {
            end++;
        }
        return end;
    }

    /** Past up to two spaces, hyphens, dots, brackets or other signs, as they stand between groups of a number. */
    private static int gapEnd(SpelledText text, int from) {
        int end = from;
        while (end < text.length() && end - from < 2 && " -.()_*~·•".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private boolean isPhone(boolean plus, boolean marked) {
        int length = digits.length();
        if (length < MIN_DIGITS || length >= MAX_DIGITS) {
            return false;
        }
        return marked || plus && length >= 8 || isChineseMobile() || isNational();
    }

    private boolean isChineseMobile() {
        int start = startsWith("0086") ? 4 : startsWith("86") ? 2 : 0;
        return digits.length() - start == 11 && digits.charAt(start) == '1' && digits.charAt(start + 1) >= '3';
    }

    private boolean isNational() {
        String pattern = groups.toString();
        boolean american = pattern.equals("334") || pattern.equals("1334");
        boolean service = digits.length() == 10 && (startsWith("400") || startsWith("800"));
        boolean trunk =
                digits.length() >= 10 && digits.length() <= 12 && digits.charAt(0) == '0' && digits.charAt(1) != '0';
        return american || service || trunk;
    }

    private boolean startsWith(String prefix) {
        return digits.indexOf(prefix) == 0;
    }

    /** Whether a word that announces a number ends at most a few characters before. */
    private static boolean isAnnounced(int origin, int[] announced) {
        int found = Arrays.binarySearch(announced, origin);
        int before = found >= 0 ? found : -found - 2;
        return before >= 0 && origin - announced[before] <= MAX_DISTANCE;
    }
}
