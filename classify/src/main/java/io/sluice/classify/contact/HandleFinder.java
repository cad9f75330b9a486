package io.sluice.classify.contact;

import io.sluice.classify.text.CharClass;
import io.sluice.classify.text.SpelledText;
import io.sluice.schemas.guidelines.Signal.ContactKind;
import java.util.Set;

/**
 * The handle after a word for a chat service. It must look like one: digits, or something such as a colon or 号 between
 * it and the word; "WeChat is down" names nobody.
 */
final class HandleFinder {

    private static final int MIN_LENGTH = 5;
    private static final int MAX_LENGTH = 24;
    private static final int MAX_GAP = 12;
    private static final int MAX_WORDS = 3;
    private static final String GLUE = "号码是加我的为账帐群私聊搜索联系扣";
    private static final String TELLING = ":=@号加搜";
    private static final Set<String> WORDS = Set.of("id", "me", "is", "on", "at", "no", "number", "add", "my");

    private boolean telling;

    /** Looks after a marker that stands in the original from {@code start} to before {@code end}. */
    void findAfter(Marker marker, int start, int end, SpelledText text, ContactHits hits) {
        int first = text.indexOf(start);
        telling = marker == Marker.LOOSE && isAdded(text, first);
        int from = text.indexOf(end);
        int at = skipGap(text, from);
        int to = handleEnd(text, at);
        for (int words = 0; words < MAX_WORDS && isWord(text, at, to); words++) {
            at = skipGap(text, to);
            to = handleEnd(text, at);
        }
        boolean attached = at == from;
        if (isHandle(marker, text, at, to, attached) && !hits.holds(text.originOf(at))) {
            hits.add(ContactKind.CHAT_HANDLE, start, text.endOf(to - 1), null);
        }
    }

    /** "+v" asks to be added, also with a space between. */
    private static boolean isAdded(SpelledText text, int at) {
        int before = text.classAt(at - 1) == CharClass.SPACE ? at - 2 : at - 1;
        return before >= 0 && "+加".indexOf(text.charAt(before)) >= 0;
    }

    private int skipGap(SpelledText text, int from) {
        int at = from;
        while (at < text.length() && at - from < MAX_GAP && isGap(text, at)) {
            telling |= TELLING.indexOf(text.charAt(at)) >= 0;
            at++;
        }
        return at;
    }

    private static boolean isGap(SpelledText text, int at) {
        int charClass = text.classAt(at);
        boolean glue = charClass == CharClass.HAN && GLUE.indexOf(text.charAt(at)) >= 0;
        return glue || charClass == CharClass.SYMBOL || !CharClass.isKept(charClass);
    }

    /** Where the handle ends; of one that is too long, where that is known: others may begin within. */
    private static int handleEnd(SpelledText text, int from) {
        int most = Math.min(text.length(), from + MAX_LENGTH + 1);
        int end = from;
        while (end < most && isHandleCharacter(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isHandleCharacter(SpelledText text, int index) {
        int charClass = text.classAt(index);
        char c = text.charAt(index);
        return charClass == CharClass.LATIN || charClass == CharClass.DIGIT || c == '_' || c == '-';
    }

    private static boolean isWord(SpelledText text, int from, int to) {
        if (to - from < 2 || to - from > 6) {
            return false;
        }
        StringBuilder word = new StringBuilder();
        for (int i = from; i < to; i++) {
            word.append(text.charAt(i));
        }
        return WORDS.contains(word.toString());
    }

    private boolean isHandle(Marker marker, SpelledText text, int from, int to, boolean attached) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += text.classAt(i) == CharClass.DIGIT ? 1 : 0;
        }
        int length = to - from;
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            return false;
        }
        if (marker == Marker.QQ) {
            return digits == length;
        }
        if (marker == Marker.LOOSE) {
            return telling && digits >= 2 && digits < length;
        }
        return digits >= 2 || !attached && (digits > 0 || telling);
    }
}
