package io.sluice.classify.text;

/**
 * Folds texts, and notes which of {@link Features} each has. One pass, about two loads a character; only surrogate pairs
 * and characters that fold to several leave the loop. Reuses its buffers: for one thread, and the result is overwritten
 * by the next text.
 */
public final class TextFold {

    private static final int[] ENTRIES = FoldTable.basic();
    private static final byte[] FEATURES = Features.byWindow();

    private final FoldedText folded = new FoldedText();
    private char[] text = new char[512];
    private int textLength;

    private int position;
    private int window;
    private int features;
    private int wordStart;
    private int singles;

    /** Folds a text; {@link #folded()} and {@link #features()} then speak of it. */
    public FoldedText fold(String original) {
        textLength = original.length();
        if (text.length < textLength) {
            text = new char[Math.max(textLength, 2 * text.length)];
        }
        original.getChars(0, textLength, text, 0);
        // Each character gives at most itself and a space before it; a pair of surrogates is two characters.
        folded.ensure(2 * textLength + 2);
        folded.clear();
        position = 0;
        window = CharClass.SPACE;
        features = 0;
        wordStart = 1;
        singles = 0;
        while (foldPlain()) {
            foldSpecial();
        }
        endWord(CharClass.SPACE);
        folded.space(textLength);
        int bothAlphabets = Features.LATIN | Features.FOREIGN;
        features |= (features & bothAlphabets) == bothAlphabets ? Features.DISGUISE : 0;
        return folded;
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
            if (charClass >= CharClass.LATIN) {
                if (charClass == CharClass.SPECIAL) {
                    break;
                }
                last = (last << 4 | charClass) & Features.WINDOW_MASK;
                int found = FEATURES[last];
                seen |= found;
                if ((found & Features.BOUNDARY) != 0) {
                    out[length] = ' ';
                    origins[length++] = at;
                    wordStart = length;
                }
                char c = (char) entry;
                if (c == out[length - 1] && c == out[length - 2] && charClass == CharClass.LATIN) {
                    seen |= Features.DISGUISE;
                }
                out[length] = c;
                origins[length++] = at;
            } else if (charClass != CharClass.DROP) {
                last = (last << 4 | charClass) & Features.WINDOW_MASK;
                seen |= FEATURES[last];
                if (out[length - 1] != ' ') {
                    folded.length = length;
                    endWord(charClass);
                    out[length] = ' ';
                    origins[length++] = at;
                    wordStart = length;
                }
            }
        }
        position = at;
        folded.length = length;
        features |= seen;
        window = last;
        return at < end;
    }

    /** Three letters by themselves, or one of Han among spaces, may be a word that was taken apart. */
    private void endWord(int separator) {
        singles = folded.length - wordStart == 1 ? singles + 1 : 0;
        if (singles >= 3) {
            features |= Features.DISGUISE;
        } else if (singles > 0 && separator != CharClass.STOP && separator != CharClass.DOT) {
            boolean isHan = FoldTable.classOf(folded.chars[wordStart]) == CharClass.HAN;
            features |= isHan ? Features.DISGUISE : 0;
        }
    }

    private void foldSpecial() {
        int codePoint = Character.codePointAt(text, position, textLength);
        int width = Character.charCount(codePoint);
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
        position += width;
    }

    private void push(int entry, int codePoint) {
        int charClass = FoldTable.charClass(entry);
        if (charClass == CharClass.DROP || charClass == CharClass.SPECIAL) {
            return;
        }
        window = (window << 4 | charClass) & Features.WINDOW_MASK;
        features |= FEATURES[window];
        if (!CharClass.isKept(charClass) || (FEATURES[window] & Features.BOUNDARY) != 0) {
            folded.space(position);
            wordStart = folded.length;
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
}
