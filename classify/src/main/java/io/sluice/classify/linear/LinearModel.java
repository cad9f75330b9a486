package io.sluice.classify.linear;

import java.util.List;

/**
 * A linear model of one language with up to {@value #MAX_HEADS} heads. A text's raw score for a head is the sum of the
 * weights of its n-grams, divided by the root of their number so that length does not matter, plus the head's bias. The
 * weights of all heads for one bucket lie side by side, a byte each with {@value #ZERO} for nothing: an n-gram costs one
 * load of 64 bits, whatever the number of heads, from a table that is no larger than it must be to stay in the caches. Immutable, and safe for all threads.
 */
public final class LinearModel {

    public static final int MAX_HEADS = 8;

    /** A weight of nothing, so that what is stored has no sign and sums of it do not reach into the next lane. */
    static final int ZERO = 128;

    private final ModelHeader header;
    private final byte[] table;

    /** @param weights by bucket, and within it by head: one byte each, with sign, in steps of the head's scale */
    public LinearModel(ModelHeader header, byte[] weights) {
        int heads = header.heads().size();
        if (weights.length != heads * header.shape().buckets()) {
            throw new IllegalArgumentException(weights.length + " weights for " + heads + " heads in "
                    + header.shape().buckets() + " buckets");
        }
        this.header = header;
        // What is loaded for the last bucket reaches beyond it.
        table = new byte[weights.length + Long.BYTES];
        for (int i = 0; i < weights.length; i++) {
            table[i] = (byte) (weights[i] + ZERO);
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

    /** All heads' weights, by bucket and within it by head, and some bytes of nothing. Shared: read only. */
    byte[] table() {
        return table;
    }

    /** In steps of the head's scale. */
    int weight(int bucket, int head) {
        return Byte.toUnsignedInt(table[bucket * heads().size() + head]) - ZERO;
    }

    @Override
    public String toString() {
        return id() + " with " + heads().size() + " heads";
    }
}
