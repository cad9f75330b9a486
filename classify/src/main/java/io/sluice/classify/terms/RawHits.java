package io.sluice.classify.terms;

import java.util.Arrays;

/** Which keys of the automaton end where in a folded text. A growing buffer, to be used again. */
final class RawHits {

    private int[] keys = new int[32];
    private int[] ends = new int[32];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int key, int end) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        keys[size] = key;
        ends[size++] = end;
    }

    int size() {
        return size;
    }

    int key(int index) {
        return keys[index];
    }

    int end(int index) {
        return ends[index];
    }
}
