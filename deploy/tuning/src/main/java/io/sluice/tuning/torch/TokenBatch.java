package io.sluice.tuning.torch;

import java.util.Arrays;
import java.util.List;

/**
 * Texts of about one length as numbers of tokens, the shorter ones filled up with zeros.
 *
 * @param ids one row for each text
 * @param mask 1 for a token, 0 for filling
 */
record TokenBatch(int size, int length, long[] ids, float[] mask) {

    static TokenBatch of(List<long[]> texts) {
        int length = texts.stream().mapToInt(text -> text.length).max().orElseThrow();
        long[] ids = new long[texts.size() * length];
        float[] mask = new float[ids.length];
        for (int i = 0; i < texts.size(); i++) {
            long[] text = texts.get(i);
            System.arraycopy(text, 0, ids, i * length, text.length);
            Arrays.fill(mask, i * length, i * length + text.length, 1);
        }
        return new TokenBatch(texts.size(), length, ids, mask);
    }
}
