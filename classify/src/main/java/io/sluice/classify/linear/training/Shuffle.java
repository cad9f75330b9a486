package io.sluice.classify.linear.training;

/**
 * Repeatable disorder: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014), whose
 * numbers follow from the seed on every machine and in every version of Java.
 */
final class Shuffle {

    private long state;

    Shuffle(long seed) {
        state = seed;
    }

    /** Puts the numbers into another order. */
    void shuffle(int[] numbers) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int other = (int) Long.remainderUnsigned(next(), i + 1L);
            int number = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = number;
        }
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
