package io.sluice.tuning.export;

import io.sluice.classify.linear.training.ScoreQuality;
import java.util.Locale;

/**
 * What a head's probabilities are worth where 0.5 divides.
 *
 * @param macroF1 the mean of the F1 of violations and that of all else
 * @param averagePrecision the area under the curve of precision over recall
 * @param calibrationError expected
 */
record HeadQuality(
        int rows, int positives, double accuracy, double macroF1, double averagePrecision, double calibrationError) {

    static HeadQuality of(double[] scores, boolean[] positive) {
        int[][] counts = new int[2][2];
        for (int i = 0; i < scores.length; i++) {
            counts[positive[i] ? 1 : 0][scores[i] >= 0.5 ? 1 : 0]++;
        }
        int right = counts[0][0] + counts[1][1];
        int wrong = counts[0][1] + counts[1][0];
        double f1 = 2.0 * counts[1][1] / (2.0 * counts[1][1] + wrong);
        double otherF1 = 2.0 * counts[0][0] / (2.0 * counts[0][0] + wrong);
        return new HeadQuality(
                scores.length,
                counts[1][0] + counts[1][1],
                (double) right / scores.length,
                (f1 + otherF1) / 2,
                ScoreQuality.averagePrecision(scores, positive),
                ScoreQuality.calibrationError(scores, positive));
    }

    /** Cells of a table. */
    String cells() {
        return String.format(
                Locale.ROOT,
                "%d | %d | %.3f | %.3f | %.3f | %.3f",
                rows,
                positives,
                accuracy,
                macroF1,
                averagePrecision,
                calibrationError);
    }
}
