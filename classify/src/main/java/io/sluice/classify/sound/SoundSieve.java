package io.sluice.classify.sound;

import io.sluice.classify.text.FoldedText;

/**
 * Says of most texts that no term can be heard in them, at two loads a character: a Bloom filter with one hash over the
 * first three syllables of every term. Where it answers yes, two smaller ones are asked, of the terms that have three
 * syllables and of the first four of those that have more. Small enough to stay in a processor's second cache. Immutable
 * once built.
 */
final class SoundSieve {

    static final int SYLLABLES = 3;

    private static final int FIRST_BITS = 20;
    private static final int SECOND_BITS = 19;
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    /** Of all terms, the first three syllables. */
    private final long[] begun = new long[1 << FIRST_BITS - 6];

    /** Of the terms of three syllables. */
    private final long[] whole = new long[1 << SECOND_BITS - 6];

    /** Of longer terms, the first four. */
    private final long[] longer = new long[1 << SECOND_BITS - 6];

    /** @param reading what stands for the syllables of a term, of which there are three or more */
    void add(String reading) {
        int three = three(reading.charAt(0), reading.charAt(1), reading.charAt(2));
        set(begun, three >>> Integer.SIZE - FIRST_BITS);
        if (reading.length() == SYLLABLES) {
            set(whole, three >>> Integer.SIZE - SECOND_BITS);
        } else {
            set(longer, four(three, reading.charAt(SYLLABLES)) >>> Integer.SIZE - SECOND_BITS);
        }
    }

    boolean mayHold(FoldedText text) {
        char[] chars = text.chars();
        char first = ' ';
        char second = ' ';
        for (int i = 1; i < text.length(); i++) {
            char third = Syllables.soundOf(chars[i]);
            int three = three(first, second, third);
            if (has(begun, three >>> Integer.SIZE - FIRST_BITS) && mayHoldFrom(three, i + 1, text)) {
                return true;
            }
            first = second;
            second = third;
        }
        return false;
    }

    private boolean mayHoldFrom(int three, int next, FoldedText text) {
        return has(whole, three >>> Integer.SIZE - SECOND_BITS)
                || next < text.length()
                        && has(
                                longer,
                                four(three, Syllables.soundOf(text.chars()[next])) >>> Integer.SIZE - SECOND_BITS);
    }

    private static int three(char first, char second, char third) {
        return ((first * 31 + second) * 31 + third) * GOLDEN_RATIO;
    }

    private static int four(int three, char fourth) {
        return (three + fourth) * GOLDEN_RATIO;
    }

    private static void set(long[] bits, int index) {
        bits[index >>> 6] |= 1L << index;
    }

    private static boolean has(long[] bits, int index) {
        return (bits[index >>> 6] & 1L << index) != 0;
    }
}
