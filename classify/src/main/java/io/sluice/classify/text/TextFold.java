package io.sluice.classify.text;

/**
 * Folds texts, and notes which of {@link Features} each has. One pass, about two loads a character and no branch on where
 * words end; only surrogate pairs and characters that fold to several leave the loop. Reuses its buffers: for one thread,
 * and the result is overwritten by the next text.
 */
public final class TextFold {

    private static final int[] ENTRIES = plainEntries();
    private static final short[] FEATURES = Features.byWindow();

    private static final int UNUSUAL = Features.BOUNDARY | Features.SINGLE | Features.HAN_GAP | Features.HAN_JOINED;

    /** Single letters further apart than this do not belong to one word. */
    private static final int MAX_APART = 4;

    private final FoldedText folded = new FoldedText();
    private char[] text = new char[512];
    private int textLength;

    private int position;
    private int window;
    private int features;
    private int singles;
    private int lastSingle;
    private char lastSingleLetter;

    /** Folds a text; {@link #folded()} and {@link #features()} then speak of it. */
    public FoldedText fold(String original) {
        textLength = original.length();
        if (text.length < textLength) {
            text = new char[Math.max(textLength, 2 * text.length)];
        }
        original.getChars(0, textLength, text, 0);
        // Each character gives at most itself and a space before it, and one is written ahead.
        folded.ensure(2 * textLength + 3);
        folded.clear();
        position = 0;
        window = CharClass.SPACE;
        features = 0;
        singles = 0;
        lastSingle = 0;
        lastSingleLetter = ' ';
        while (foldPlain()) {
            foldSpecial();
        }
        push(CharClass.SPACE << 16, 0);
        features |= isDisguised() ? Features.DISGUISE : 0;
        return folded;
    }

    private boolean isDisguised() {
        int bothAlphabets = Features.LATIN | Features.FOREIGN;
        return (features & bothAlphabets) == bothAlphabets
                || (features & Features.MIXED) != 0 && MixedWords.lookDisguised(text, textLength);
    }

    public FoldedText folded() {
        return folded;
    }

    /** Bits of {@link Features}. */
    public int features() {
        return features;
    }

    /** Goes on until the end of the text, or to a character that needs more than its entry: then true. */
    private boolean foldPlain() {
        char[] in = text;
        int end = textLength;
        int at = position;
        char[] out = folded.chars;
        int[] origins = folded.origins;
        int length = folded.length;
        int seen = features;
        int last = window;
        for (; at < end; at++) {
            int entry = ENTRIES[in[at]];
            int charClass = entry >>> 16;
            if (charClass == CharClass.SPECIAL) {
                break;
            } else if (charClass == CharClass.DROP) {
                continue;
            }
            last = last << 4 | charClass;
            int found = FEATURES[last & Features.WINDOW_MASK];
            seen |= found;
            if ((found & UNUSUAL) != 0) {
                seen |= takenApart(found, last, out[length - 1], at);
                if ((found & Features.BOUNDARY) != 0) {
                    out[length] = ' ';
                    origins[length++] = at;
                } else if ((found & Features.HAN_JOINED) != 0 && joinsHan(last)) {
                    length--;
                }
            }
            char c = (char) entry;
            char before = out[length - 1];
            if (c == before && c == out[Math.max(0, length - 2)] && charClass == CharClass.LATIN) {
                seen |= Features.DISGUISE;
            }
            out[length] = c;
            origins[length] = at;
            // A separator after another is written over by what follows.
            length += (c ^ ' ') + (before ^ ' ') == 0 ? 0 : 1;
        }
        position = at;
        folded.length = length;
        features = seen;
        window = last;
        return at < end;
    }

    /**
     * Three different letters by themselves may be a word that was taken apart, and so may be one of Han, with no more than a
     * space to the next.
     *
     * @param classes of the last eight characters, the newest lowest
     * @param letter what was folded last
     */
    private int takenApart(int found, int classes, char letter, int at) {
        if ((found & Features.SINGLE) != 0) {
            int another = letter == lastSingleLetter ? 0 : 1;
            singles = at - lastSingle <= MAX_APART ? singles + another : 1;
            lastSingle = at;
            lastSingleLetter = letter;
            boolean gapBefore = (classes >> 8 & 15) == CharClass.SPACE;
            boolean hanBefore = (classes >> 4 & 15) == CharClass.HAN && (classes >> 12 & 15) == CharClass.HAN;
            return singles >= 3 || gapBefore && hanBefore ? Features.DISGUISE : 0;
        }
        boolean singleBefore = (found & Features.HAN_GAP) != 0 && !CharClass.isKept(classes >> 12 & 15);
        return singleBefore ? Features.DISGUISE : 0;
    }

    /**
     * Whether a character of Han is behind the signs before the newest one.
     *
     * @param classes of the last eight characters, the newest lowest
     */
    private static boolean joinsHan(int classes) {
        int before = classes >>> 4;
        while (Features.isSign(before & 15)) {
            before >>>= 4;
        }
        return (before & 15) == CharClass.HAN;
    }

    private void foldSpecial() {
        int codePoint = Character.codePointAt(text, position, textLength);
        int entry = FoldTable.entry(codePoint);
        // The loop counts on room for what is left.
        folded.ensure(folded.length + 64 + 2 * (textLength - position));
        if (FoldTable.charClass(entry) == CharClass.SPECIAL) {
            String expansion = FoldTable.expansion(entry);
            for (int i = 0; i < expansion.length(); i++) {
                push(FoldTable.entry(expansion.charAt(i)), codePoint);
            }
        } else {
            push(entry, codePoint);
        }
        position += Character.charCount(codePoint);
    }

    private void push(int entry, int codePoint) {
        int charClass = FoldTable.charClass(entry);
        if (charClass == CharClass.DROP || charClass == CharClass.SPECIAL) {
            return;
        }
        window = window << 4 | charClass;
        int found = FEATURES[window & Features.WINDOW_MASK];
        features |= found | takenApart(found, window, folded.chars[folded.length - 1], position);
        if (!CharClass.isKept(charClass) || (found & Features.BOUNDARY) != 0) {
            folded.space(position);
        } else if ((found & Features.HAN_JOINED) != 0 && joinsHan(window)) {
            folded.length--;
        }
        if (CharClass.isKept(charClass)) {
            add(entry, codePoint);
        }
    }

    private void add(int entry, int codePoint) {
        char c = (char) entry;
        if (c != 0) {
            folded.add(c, position);
        } else {
            folded.add(Character.highSurrogate(codePoint), position);
            folded.add(Character.lowSurrogate(codePoint), position);
        }
    }

    /** As in {@link FoldTable}, but every separator is a space. */
    private static int[] plainEntries() {
        int[] entries = FoldTable.basic().clone();
        for (int c = 0; c < entries.length; c++) {
            int charClass = FoldTable.charClass(entries[c]);
            if (charClass != CharClass.DROP && !CharClass.isKept(charClass)) {
                entries[c] = charClass << 16 | ' ';
            }
        }
        return entries;
    }
}
