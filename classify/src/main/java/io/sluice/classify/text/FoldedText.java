package io.sluice.classify.text;

import java.util.Arrays;

/**
 * A text in canonical spelling: lower-case words with one space before and after each, also between words of scripts
 * that need none, and the way back to the original. A buffer to be used again for text after text; not thread-safe.
 */
public final class FoldedText {

    char[] chars = new char[512];
    int[] origins = new int[512];
    int length;

    /** The folded characters, from 0 to {@link #length()}; the first and the last are spaces. Read only. */
    public char[] chars() {
        return chars;
    }

    public int length() {
        return length;
    }

    /** Where in the original the folded character at {@code index} begins, in UTF-16 units. */
    public int originOf(int index) {
        return origins[index];
    }

    /** Where in the original the folded character at {@code index} ends: what has no place in the fold goes with it. */
    public int endOf(int index) {
        int next = index + 1;
        while (next < length - 1 && origins[next] == origins[index]) {
            next++;
        }
        return Math.max(origins[Math.min(next, length - 1)], origins[index]);
    }

    /** The first folded character that begins in the original at {@code origin} or after it; separators are none. */
    public int indexOf(int origin) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (origins[middle] < origin) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < length - 1 && chars[low] == ' ' ? low + 1 : low;
    }

    /** Where the word that reaches to {@code index} or beyond it ends. */
    public int wordEnd(int index) {
        int end = index;
        while (chars[end] != ' ') {
            end++;
        }
        return end;
    }

    /** Starts again, with the space before the first word. */
    public void clear() {
        length = 0;
        space(0);
    }

    void ensure(int capacity) {
        if (chars.length < capacity) {
            int size = Math.max(capacity, 2 * chars.length);
            chars = Arrays.copyOf(chars, size);
            origins = Arrays.copyOf(origins, size);
        }
    }

    /** Writes a letter that begins at {@code origin} in the original. */
    public void add(char c, int origin) {
        ensure(length + 1);
        chars[length] = c;
        origins[length++] = origin;
    }

    /** Ends a word, once. */
    public void space(int origin) {
        if (length == 0 || chars[length - 1] != ' ') {
            add(' ', origin);
        }
    }

    @Override
    public String toString() {
        return length + " folded characters";
    }
}
