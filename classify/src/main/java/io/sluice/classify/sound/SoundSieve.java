package io.sluice.classify.sound;

import io.sluice.classify.text.FoldedText;

/**
 * Says of most texts that no term can be heard in them, at two loads a character: a Bloom filter with one hash over the
 * first three syllables of every term. Half a megabyte; with ten thousand terms one place in four hundred passes by
 * chance. Immutable once built.
 */
final class SoundSieve {

    static final int SYLLABLES = 3;

    private static final int BITS = 22;
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private final long[] bits = new long[1 << BITS - 6];

    /** @param reading what stands for the syllables of a term, of which there are three or more */
    void add(String reading) {
        int hash = hash(reading.charAt(0), reading.charAt(1), reading.charAt(2));
        bits[hash >>> 6] |= 1L << hash;
    }

    boolean mayHold(FoldedText text) {
        char[] chars = text.chars();
        char first = ' ';
        char second = ' ';
        for (int i = 1; i < text.length(); i++) {
            char third = Syllables.soundOf(chars[i]);
            int hash = hash(first, second, third);
            if ((bits[hash >>> 6] & 1L << hash) != 0) {
                return true;
            }
            first = second;
            second = third;
        }
        return false;
    }

    private static int hash(char first, char second, char third) {
        return ((first * 31 + second) * 31 + third) * GOLDEN_RATIO >>> Integer.SIZE - BITS;
    }
}
