package io.sluice.classify.linear;

import java.util.List;

/**
 * A linear model of one language with up to {@value #MAX_HEADS} heads. A text's raw score for a head is the sum of the
 * weights of its n-grams, divided by the root of their number so that length does not matter, plus the head's bias. The
 * weights of all heads for one bucket lie in one 64-bit word, a byte each with {@value #ZERO} for nothing: an n-gram costs
 * one load, whatever the number of heads. Immutable, and safe for all threads.
 */
public final class LinearModel {

    public static final int MAX_HEADS = 8;

    /** A weight of nothing, so that what is stored has no sign and sums of it do not reach into the next lane. */
    static final int ZERO = 128;

    private final ModelHeader header;
    private final long[] words;

    /** @param weights by bucket, and within it by head: one byte each, with sign, in steps of the head's scale */
    public LinearModel(ModelHeader header, byte[] weights) {
        int heads = header.heads().size();
        if (weights.length != heads * header.shape().buckets()) {
            throw new IllegalArgumentException(weights.length + " weights for " + heads + " heads in "
                    + header.shape().buckets() + " buckets");
        }
        this.header = header;
        words = new long[header.shape().buckets()];
        for (int i = 0; i < weights.length; i++) {
            words[i / heads] |= (long) (weights[i] + ZERO) << Byte.SIZE * (i % heads);
        }
    }

    public ModelHeader header() {
        return header;
    }

    public List<Head> heads() {
        return header.heads();
    }

    /** Name and version, as results tell it. */
    public String id() {
        return header.name() + "@" + header.version();
    }

    /** All heads' weights, by bucket. Shared: read only. */
    long[] words() {
        return words;
    }

    /** In steps of the head's scale. */
    int weight(int bucket, int head) {
        return (int) (words[bucket] >>> Byte.SIZE * head & 0xff) - ZERO;
    }

    @Override
    public String toString() {
        return id() + " with " + heads().size() + " heads";
    }
}
