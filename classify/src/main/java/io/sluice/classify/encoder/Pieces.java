package io.sluice.classify.encoder;

import java.util.Arrays;

/**
 * A text as pieces of words, without the marks at its beginning and end. A buffer that grows, for one text.
 */
final class Pieces {

    private int[] ids = new int[32];
    private int[] words = new int[32];
    private int size;

    /** Where the word begins that what is added next belongs to, in UTF-16 units of the text. */
    private int word;

    void beginWord(int start) {
        word = start;
    }

    void add(int id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            words = Arrays.copyOf(words, 2 * size);
        }
        ids[size] = id;
        words[size++] = word;
    }

    int size() {
        return size;
    }

    int id(int index) {
        return ids[index];
    }

    /** Where the word of the piece at {@code index} begins, in UTF-16 units of the text. */
    int start(int index) {
        return words[index];
    }

    /** Whether the piece at {@code index} is the first of a word, or behind the last. */
    boolean isBoundary(int index) {
        return index == 0 || index == size || words[index] != words[index - 1];
    }

    @Override
    public String toString() {
        return size + " pieces";
    }
}
