package io.sluice.classify.linear;

/**
 * From a raw score to a probability, by a logistic curve: {@code p = 1 / (1 + exp(-(slope * raw + offset)))}. Rises with
 * the raw score. (Platt, "Probabilistic outputs for support vector machines", 1999.)
 */
public record Calibration(double slope, double offset) {

    public Calibration {
        if (!(slope > 0) || !Double.isFinite(slope) || !Double.isFinite(offset)) {
            throw new IllegalArgumentException("a calibration has a positive slope, and finite numbers");
        }
    }

    /** In (0, 1). */
    public double probability(double raw) {
        return 1 / (1 + Math.exp(-(slope * raw + offset)));
    }

    /** The raw score with that probability, which is in (0, 1). */
    public double raw(double probability) {
        return (Math.log(probability / (1 - probability)) - offset) / slope;
    }
}
