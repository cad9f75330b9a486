package io.sluice.classify.linear;

/**
 * What one head of a model answers: the probability that a text is what one source's annotators called by one label.
 *
 * @param name unique among all models, for example {@code sexism-en}
 * @param convention the source, and the labels of it that are the violation
 * @param scale how much one step of a quantised weight is worth
 * @param bias the raw score of a text without any n-gram
 * @param calibration from raw scores to probabilities
 * @param baseRate the share of violations among the texts that it was calibrated on: what its probabilities assume
 */
public record Head(String name, String convention, float scale, float bias, Calibration calibration, double baseRate) {

    public Head {
        if (name.isEmpty() || !(scale >= 0) || !Float.isFinite(scale) || !Float.isFinite(bias)) {
            throw new IllegalArgumentException("a head needs a name, and finite numbers");
        }
        if (!(baseRate > 0 && baseRate < 1)) {
            throw new IllegalArgumentException("the base rate of " + name + " is " + baseRate + ", not in (0, 1)");
        }
    }
}
