package io.sluice.deploy.evaluate;

import io.sluice.classify.linear.training.ScoreQuality;

/**
 * What a set of scores is worth. A figure that the rows do not allow, such as a recall without positives, is NaN.
 *
 * @param rows how many were scored
 * @param flaggedNegatives the share of the negatives that a person would have had to look at for nothing
 * @param averagePrecision the area under the curve of precision over recall
 * @param calibrationError expected
 */
record Measures(
        int rows,
        int positives,
        double precision,
        double recall,
        double f1,
        double accuracy,
        double flaggedNegatives,
        double averagePrecision,
        double calibrationError) {

    /** @param flagged which rows reached the threshold */
    static Measures of(double[] scores, boolean[] positive, boolean[] flagged) {
        int truePositives = 0;
        int falsePositives = 0;
        int positives = 0;
        for (int i = 0; i < scores.length; i++) {
            positives += positive[i] ? 1 : 0;
            truePositives += positive[i] && flagged[i] ? 1 : 0;
            falsePositives += !positive[i] && flagged[i] ? 1 : 0;
        }
        int negatives = scores.length - positives;
        int right = truePositives + negatives - falsePositives;
        return new Measures(
                scores.length,
                positives,
                share(truePositives, truePositives + falsePositives),
                share(truePositives, positives),
                positives == 0 ? Double.NaN : share(2 * truePositives, positives + truePositives + falsePositives),
                share(right, scores.length),
                share(falsePositives, negatives),
                positives == 0 ? Double.NaN : ScoreQuality.averagePrecision(scores, positive),
                ScoreQuality.calibrationError(scores, positive));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
