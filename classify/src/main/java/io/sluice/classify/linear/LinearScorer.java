package io.sluice.classify.linear;

import io.sluice.classify.text.FoldedText;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Raw scores of texts for all heads of a model at once. Eight bytes are added in two additions: the even and the odd
 * ones are summed in 16-bit lanes, which hold {@value #LANE_ROOM} bytes before they must be taken over. Where a model has
 * fewer heads, the bytes behind theirs belong to other buckets, and their sums to nobody. Its buffers are used again for text after text: for one thread.
 */
public final class LinearScorer {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EVEN_BYTES = 0x00ff00ff00ff00ffL;
    private static final int LANE_BITS = 16;
    private static final int LANE_MASK = 0xffff;

    /** 257 times 255 is the most that 16 bits hold. */
    private static final int LANE_ROOM = 256;

    private final NGrams nGrams = NGrams.withoutPlaces();
    private final int[] sums = new int[LinearModel.MAX_HEADS];

    /**
     * Scores a text: each head's raw score goes to its place in {@code raw} if it is higher than what is there.
     *
     * @return false for a text without any n-gram, which has no score
     */
    public boolean raise(LinearModel model, FoldedText text, double[] raw) {
        nGrams.extract(text, model.header().shape());
        if (nGrams.size() == 0) {
            return false;
        }
        sum(model.table(), model.heads().size());
        double norm = 1 / Math.sqrt(nGrams.size());
        for (int i = 0; i < model.heads().size(); i++) {
            Head head = model.heads().get(i);
            int steps = sums[i] - LinearModel.ZERO * nGrams.size();
            raw[i] = Math.max(raw[i], (double) head.scale() * steps * norm + head.bias());
        }
        return true;
    }

    private void sum(byte[] table, int heads) {
        int[] buckets = nGrams.buckets();
        int size = nGrams.size();
        Arrays.fill(sums, 0);
        for (int from = 0; from < size; from += LANE_ROOM) {
            int to = Math.min(size, from + LANE_ROOM);
            long even = 0;
            long odd = 0;
            for (int i = from; i < to; i++) {
                long word = (long) WORDS.get(table, buckets[i] * heads);
                even += word & EVEN_BYTES;
                odd += word >>> Byte.SIZE & EVEN_BYTES;
            }
            for (int lane = 0; lane < sums.length / 2; lane++) {
                sums[2 * lane] += (int) (even >>> LANE_BITS * lane) & LANE_MASK;
                sums[2 * lane + 1] += (int) (odd >>> LANE_BITS * lane) & LANE_MASK;
            }
        }
    }
}
