package io.sluice.classify.linear.training;

import io.sluice.classify.linear.NGramShape;
import io.sluice.classify.linear.NGrams;
import io.sluice.classify.text.TextFold;
import java.util.Arrays;

/**
 * A text as the trainer sees it: which buckets, how often, of how many n-grams in all.
 *
 * @param buckets rising
 * @param counts for each bucket; at most 255 are counted, as unsigned bytes
 * @param nGrams how many there are, repetitions included
 */
record SparseText(int[] buckets, byte[] counts, int nGrams) {

    static final class Reader {
        private final TextFold fold = new TextFold();
        private final NGrams nGrams = NGrams.withoutPlaces();
        private final NGramShape shape;

        Reader(NGramShape shape) {
            this.shape = shape;
        }

        SparseText read(String text) {
            nGrams.extract(fold.fold(text), shape);
            int[] all = new int[nGrams.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = nGrams.bucket(i);
            }
            Arrays.sort(all);
            int[] buckets = new int[all.length];
            byte[] counts = new byte[all.length];
            int size = 0;
            for (int bucket : all) {
                if (size == 0 || buckets[size - 1] != bucket) {
                    buckets[size++] = bucket;
                }
                counts[size - 1] += (counts[size - 1] & 0xff) < 255 ? 1 : 0;
            }
            return new SparseText(Arrays.copyOf(buckets, size), Arrays.copyOf(counts, size), all.length);
        }
    }

    /** What a count weighs in a text of this length. */
    double norm() {
        return nGrams == 0 ? 0 : 1 / Math.sqrt(nGrams);
    }

    int count(int index) {
        return counts[index] & 0xff;
    }
}
