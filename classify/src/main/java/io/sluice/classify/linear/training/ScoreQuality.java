package io.sluice.classify.linear.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How good scores are: what training chooses by, and what evaluations print. */
public final class ScoreQuality {

    private static final int BINS = 15;

    private ScoreQuality() {}

    /**
     * The area under the curve of precision over recall, as average precision: the mean, over all positives, of the
     * precision at the score of each. Equal scores count as one step. NaN without a positive.
     */
    public static double averagePrecision(double[] scores, boolean[] positive) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double area = 0;
        int seen = 0;
        int found = 0;
        while (seen < order.length) {
            double score = scores[order[seen]];
            int foundHere = 0;
            while (seen < order.length && scores[order[seen]] == score) {
                foundHere += positive[order[seen++]] ? 1 : 0;
            }
            found += foundHere;
            area += foundHere * (double) found / seen;
        }
        return area / found;
    }

    /**
     * The expected calibration error: the mean distance between what scores promise and how often it is so, over
     * {@value #BINS} bins of equal width, weighted by how many scores are in each. (Naeini, Cooper and Hauskrecht, 2015.)
     *
     * @param scores in [0, 1]
     */
    public static double calibrationError(double[] scores, boolean[] positive) {
        double[] promised = new double[BINS];
        double[] kept = new double[BINS];
        for (int i = 0; i < scores.length; i++) {
            int bin = Math.min(BINS - 1, (int) (scores[i] * BINS));
            promised[bin] += scores[i];
            kept[bin] += positive[i] ? 1 : 0;
        }
        double[] distance = new double[BINS];
        Arrays.setAll(distance, bin -> Math.abs(promised[bin] - kept[bin]));
        return Arrays.stream(distance).sum() / Math.max(1, scores.length);
    }
}
