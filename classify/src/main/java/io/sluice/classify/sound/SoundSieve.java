package io.sluice.classify.sound;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Says of most texts that no term can be heard in them which is not written there, at two loads a character: a Bloom filter
 * with one hash over the first three syllables of every term, small enough to stay in a processor's second cache. Where it
 * answers yes, which it does once in a post, another one is asked about the fourth; and where that does, too, the terms that
 * begin so are compared. Immutable.
 */
final class SoundSieve {

    private static final int SYLLABLES = 3;
    private static final int BITS = 20;
    private static final char NONE = 0;
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private final long[] begun = new long[1 << BITS - 6];

    /** Another such filter: over the first three syllables and what the fourth is, {@link #NONE} where there is no fourth. */
    private final long[] goesOn = new long[1 << BITS - 6];

    /** The terms of three syllables or more, in the order of what {@link #begin} says of them. */
    private final Heard[] terms;

    /** What it says. */
    private final int[] begins;

    SoundSieve(List<Heard> all) {
        terms = all.stream()
                .filter(term -> term.reading().length() >= SYLLABLES)
                .sorted(Comparator.comparingInt(SoundSieve::begin))
                .toArray(Heard[]::new);
        begins = Arrays.stream(terms).mapToInt(SoundSieve::begin).toArray();
        for (int i = 0; i < terms.length; i++) {
            String reading = terms[i].reading();
            add(begun, begins[i]);
            add(goesOn, next(begins[i], reading.length() > SYLLABLES ? reading.charAt(SYLLABLES) : NONE));
        }
    }

    /**
     * Whether a term of three syllables or more sounds like a part of a text without being written there.
     *
     * @param sounds the text's characters, or what stands for their syllables
     * @param written its characters
     */
    boolean mayHold(char[] sounds, char[] written, int length) {
        char first = ' ';
        char second = ' ';
        for (int i = 1; i < length; i++) {
            char third = Syllables.soundOf(sounds[i]);
            int begin = begin(first, second, third);
            if (has(begun, begin)
                    && (has(goesOn, next(begin, NONE)) || has(goesOn, next(begin, soundAt(sounds, i + 1, length))))
                    && isHeard(begin, i + 1 - SYLLABLES, sounds, written, length)) {
                return true;
            }
            first = second;
            second = third;
        }
        return false;
    }

    private static char soundAt(char[] sounds, int index, int length) {
        return index < length ? Syllables.soundOf(sounds[index]) : NONE;
    }

    private boolean isHeard(int begin, int from, char[] sounds, char[] written, int length) {
        int at = Arrays.binarySearch(begins, begin);
        while (at > 0 && begins[at - 1] == begin) {
            at--;
        }
        for (; at >= 0 && at < begins.length && begins[at] == begin; at++) {
            if (isHeard(terms[at], from, sounds, written, length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeard(Heard term, int from, char[] sounds, char[] written, int length) {
        String reading = term.reading();
        if (from < 0 || from + reading.length() > length) {
            return false;
        }
        boolean differs = false;
        for (int i = 0; i < reading.length(); i++) {
            if (Syllables.soundOf(sounds[from + i]) != reading.charAt(i)) {
                return false;
            }
            differs |= written[from + i] != term.spelling().charAt(i);
        }
        return differs;
    }

    private static int begin(Heard term) {
        String reading = term.reading();
        return begin(reading.charAt(0), reading.charAt(1), reading.charAt(2));
    }

    private static int begin(char first, char second, char third) {
        return ((first * 31 + second) * 31 + third) * GOLDEN_RATIO;
    }

    private static int next(int begin, char fourth) {
        return (begin * 31 + fourth) * GOLDEN_RATIO;
    }

    private static void add(long[] filter, int hash) {
        int bit = hash >>> Integer.SIZE - BITS;
        filter[bit >>> 6] |= 1L << bit;
    }

    private static boolean has(long[] filter, int hash) {
        int bit = hash >>> Integer.SIZE - BITS;
        return (filter[bit >>> 6] & 1L << bit) != 0;
    }
}
