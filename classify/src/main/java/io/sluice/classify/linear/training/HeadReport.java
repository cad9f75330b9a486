package io.sluice.classify.linear.training;

/**
 * How well a head does on texts of its source that it did not learn from, in the folds of the training.
 *
 * @param cost which was chosen: how little the weights are held back
 * @param averagePrecision the area under the curve of precision over recall
 * @param calibrationError expected, after calibration
 */
public record HeadReport(
        String head,
        int positives,
        int negatives,
        int added,
        double cost,
        double averagePrecision,
        double calibrationError) {}
