package io.sluice.classify.contact;

import io.sluice.classify.text.CharClass;
import io.sluice.classify.text.SpelledText;
import io.sluice.schemas.guidelines.Signal.ContactKind;

/**
 * Links and e-mail addresses: with or without scheme, whatever dots they are written with, dots in brackets included,
 * and with text of another script right beside them.
 */
final class LinkFinder {

    private static final int MAX_HOST = 253;

    private final StringBuilder host = new StringBuilder();

    /** Finds all that are written with dots. */
    void find(SpelledText text, ContactHits hits) {
        for (int at = 1; at < text.length(); at++) {
            if (isJoint(text, at)) {
                at = Math.max(at, addressAround(text, at, hits) - 1);
            }
        }
    }

    /** A link whose last dot is spelled out, between the label that ends before {@code from} and the ending {@code to}. */
    void findSpelled(SpelledText text, int from, int to, ContactHits hits) {
        int end = from;
        while (end > 0 && !CharClass.isKept(text.classAt(end - 1))) {
            end--;
        }
        int start = hostStart(text, end);
        int ending = to;
        while (ending > from && isHostCharacter(text, ending - 1)) {
            ending--;
        }
        if (start < end && ending < to && to - start <= MAX_HOST) {
            String name = hostOf(text, start, end) + '.' + hostOf(text, ending, to);
            hits.add(ContactKind.LINK, text.originOf(start), text.endOf(to - 1), name);
        }
    }

    /** Adds what stands around this dot, and returns where to go on. */
    private int addressAround(SpelledText text, int dot, ContactHits hits) {
        int start = hostStart(text, dot);
        int end = hostEnd(text, dot);
        if (start == dot || end - start > MAX_HOST || text.classAt(end) == CharClass.AT) {
            return end;
        }
        String name = hostOf(text, start, end);
        if (text.classAt(start - 1) == CharClass.AT && isAddressCharacter(text, start - 2)) {
            if (TopLevelDomains.isKnown(endingOf(name))) {
                hits.add(ContactKind.EMAIL, text.originOf(localPartStart(text, start - 1)), text.endOf(end - 1), null);
            }
            return end;
        }
        boolean scheme = start > 3 && text.charAt(start - 1) == '/' && text.charAt(start - 2) == '/';
        int pathEnd = pathEnd(text, end);
        if (isLink(name, scheme, pathEnd > end + 1)) {
            int linkStart = scheme ? schemeStart(text, start) : start;
            hits.add(ContactKind.LINK, text.originOf(linkStart), text.endOf(pathEnd - 1), name);
        }
        return pathEnd;
    }

    private static boolean isLink(String name, boolean scheme, boolean path) {
        String ending = endingOf(name);
        boolean letters = !ending.isEmpty() && Character.isLetter(ending.charAt(0));
        if (scheme) {
            return letters || name.chars().filter(c -> c == '.').count() == 3;
        }
        boolean telling = path || name.startsWith("www.");
        return letters && (telling ? TopLevelDomains.isKnown(ending) : TopLevelDomains.isTelling(ending));
    }

    private static String endingOf(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean isHostCharacter(SpelledText text, int index) {
        int charClass = text.classAt(index);
        return CharClass.isWord(charClass) || charClass == CharClass.DASH && text.charAt(index) == '-';
    }

    private static boolean isAddressCharacter(SpelledText text, int index) {
        int charClass = text.classAt(index);
        return isHostCharacter(text, index)
                || charClass == CharClass.DOT
                || index >= 0 && "_+%".indexOf(text.charAt(index)) >= 0;
    }

    /** A dot between letters or digits, or alone in brackets. */
    private static boolean isJoint(SpelledText text, int index) {
        if (text.classAt(index) != CharClass.DOT) {
            return false;
        }
        boolean plain = isHostCharacter(text, index - 1) && isHostCharacter(text, index + 1);
        return plain
                || isBracketed(text, index) && isHostCharacter(text, index - 2) && isHostCharacter(text, index + 2);
    }

    private static boolean isBracketed(SpelledText text, int index) {
        return text.classAt(index - 1) == CharClass.STOP && text.classAt(index + 1) == CharClass.STOP;
    }

    /** Where the host begins; of one that is too long, where that is known: many may end within the same letters. */
    private static int hostStart(SpelledText text, int from) {
        int start = from;
        while (start > 0 && from - start <= MAX_HOST) {
            if (isHostCharacter(text, start - 1)) {
                start--;
            } else if (isJoint(text, start - 1)) {
                start--;
            } else if (start >= 2 && isBracketed(text, start - 2) && isJoint(text, start - 2)) {
                start -= 3;
            } else if (start == from && isBracketed(text, start) && start >= 1) {
                start--;
            } else {
                break;
            }
        }
        return start;
    }

    private static int hostEnd(SpelledText text, int from) {
        int end = from;
        while (end < text.length()) {
            if (isHostCharacter(text, end) || isJoint(text, end)) {
                end++;
            } else if (isBracketed(text, end + 1) && isJoint(text, end + 1)) {
                end += 3;
            } else if (isJoint(text, end - 1) && isBracketed(text, end - 1)) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    private String hostOf(SpelledText text, int from, int to) {
        host.setLength(0);
        for (int i = from; i < to; i++) {
            if (isHostCharacter(text, i)) {
                host.append(text.latinAt(i));
            } else if (text.classAt(i) == CharClass.DOT) {
                host.append('.');
            }
        }
        String name = host.toString();
        return name.contains("xn--") ? Hosts.canonical(name) : name;
    }

    private static int localPartStart(SpelledText text, int at) {
        int start = at;
        while (start > 0 && isAddressCharacter(text, start - 1)) {
            start--;
        }
        return start;
    }

    private static int schemeStart(SpelledText text, int host) {
        int start = host - 3;
        while (start > 0 && text.classAt(start - 1) == CharClass.LATIN) {
            start--;
        }
        return start;
    }

    /** One past the port, path and query that follow the host; closing punctuation belongs to the sentence. */
    private static int pathEnd(SpelledText text, int from) {
        boolean follows = from < text.length() && "/:?#".indexOf(text.charAt(from)) >= 0;
        int end = from;
        while (follows && end < text.length() && isPathCharacter(text.classAt(end))) {
            end++;
        }
        while (end > from && !CharClass.isKept(text.classAt(end - 1)) && text.charAt(end - 1) != '/') {
            end--;
        }
        return end;
    }

    private static boolean isPathCharacter(int charClass) {
        return charClass != CharClass.SPACE && charClass != CharClass.HAN && charClass != CharClass.SYMBOL;
    }
}
