package io.sluice.classify.encoder;

import io.sluice.classify.linear.Calibration;
import java.util.Arrays;

/**
 * What one head on an encoder answers: the probability that a text is what one source's annotators called by one label. The
 * raw score is {@code bias + weights · v}, where {@code v} is the text's pooled vector as the encoder gives it, not brought
 * to length one.
 *
 * @param name unique among all models, for example {@code hate-deep-en}
 * @param convention the sources, and the labels of them that are the violation
 * @param calibration from raw scores to probabilities
 * @param baseRate the share of violations among the texts that it was calibrated on: what its probabilities assume
 * @param weights one for each dimension
 */
public record EncoderHead(
        String name, String convention, Calibration calibration, double baseRate, float[] weights, float bias) {

    public EncoderHead {
        weights = weights.clone();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a head needs a name");
        }
        if (!(baseRate > 0 && baseRate < 1)) {
            throw new IllegalArgumentException("the base rate of " + name + " is " + baseRate + ", not in (0, 1)");
        }
        boolean isFinite = Float.isFinite(bias);
        for (float weight : weights) {
            isFinite &= Float.isFinite(weight);
        }
        if (!isFinite) {
            throw new IllegalArgumentException("the head " + name + " has numbers that are not finite");
        }
    }

    @Override
    public float[] weights() {
        return weights.clone();
    }

    /** @param vector with as many dimensions as the head has weights */
    double raw(float[] vector) {
        return raw(weights, bias, vector);
    }

    /** As the head of such weights says it, before there is one. */
    public static double raw(float[] weights, float bias, float[] vector) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * vector[i];
        }
        return sum;
    }

    int dimension() {
        return weights.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EncoderHead head
                && name.equals(head.name)
                && convention.equals(head.convention)
                && calibration.equals(head.calibration)
                && Double.compare(baseRate, head.baseRate) == 0
                && Arrays.equals(weights, head.weights)
                && Float.compare(bias, head.bias) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return name + " over " + weights.length + " dimensions";
    }
}
