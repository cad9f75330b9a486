package io.sluice.classify.linear;

/**
 * Which n-grams of a folded text a model looks at, and into how many buckets they are hashed.
 *
 * @param shortest in characters of the fold, the spaces between words among them
 * @param longest in characters
 * @param words of how many neighbouring words there are n-grams too: 0 for none, 1 for words, 2 for pairs of words as well
 * @param bucketBits the binary logarithm of the number of buckets
 */
public record NGramShape(int shortest, int longest, int words, int bucketBits) {

    static final int MAX_LENGTH = 8;
    static final int MAX_WORDS = 2;
    static final int MIN_BITS = 8;
    static final int MAX_BITS = 22;

    public NGramShape {
        if (shortest < 1 || longest < shortest || longest > MAX_LENGTH) {
            throw new IllegalArgumentException("n-grams of " + shortest + " to " + longest
                    + " characters: they have at least 1 and at most " + MAX_LENGTH);
        }
        if (words < 0 || words > MAX_WORDS) {
            throw new IllegalArgumentException("n-grams of " + words + " words: they have at most " + MAX_WORDS);
        }
        if (bucketBits < MIN_BITS || bucketBits > MAX_BITS) {
            throw new IllegalArgumentException(
                    "2^" + bucketBits + " buckets: there are 2^" + MIN_BITS + " to 2^" + MAX_BITS);
        }
    }

    public int buckets() {
        return 1 << bucketBits;
    }
}
