package io.sluice.classify.linear.training;

import io.sluice.classify.linear.Calibration;

/**
 * Fits a logistic curve to raw scores by Newton's method on the log loss, with Platt's smoothed targets (Lin, Lin and Weng,
 * "A note on Platt's probabilistic outputs for support vector machines", Machine Learning 68, 2007).
 */
public final class PlattScaling {

    private static final int MAX_ITERATIONS = 100;
    private static final double RIDGE = 1e-12;
    private static final double SMALLEST_STEP = 1e-10;
    private static final double LEAST_SLOPE = 1e-3;

    private final double[] raw;
    private final double[] targets;
    private double slope = 1;
    private double offset;

    private PlattScaling(double[] raw, boolean[] positive) {
        this.raw = raw;
        int positives = 0;
        for (boolean one : positive) {
            positives += one ? 1 : 0;
        }
        double high = (positives + 1.0) / (positives + 2.0);
        double low = 1.0 / (raw.length - positives + 2.0);
        targets = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
            targets[i] = positive[i] ? high : low;
        }
    }

    /** @param positive as many as there are scores */
    public static Calibration fit(double[] raw, boolean[] positive) {
        return new PlattScaling(raw, positive).fit();
    }

    private Calibration fit() {
        double loss = loss(slope, offset);
        for (int i = 0; i < MAX_ITERATIONS; i++) {
            double gradientSlope = 0;
            double gradientOffset = 0;
            double h11 = RIDGE;
            double h12 = 0;
            double h22 = RIDGE;
            for (int j = 0; j < raw.length; j++) {
                double p = 1 / (1 + Math.exp(-(slope * raw[j] + offset)));
                double error = p - targets[j];
                double curvature = p * (1 - p);
                gradientSlope += error * raw[j];
                gradientOffset += error;
                h11 += curvature * raw[j] * raw[j];
                h12 += curvature * raw[j];
                h22 += curvature;
            }
            double determinant = h11 * h22 - h12 * h12;
            double stepSlope = -(h22 * gradientSlope - h12 * gradientOffset) / determinant;
            double stepOffset = -(h11 * gradientOffset - h12 * gradientSlope) / determinant;
            double size = 1;
            double next = loss(slope + stepSlope, offset + stepOffset);
            while (next > loss && size > SMALLEST_STEP) {
                size /= 2;
                next = loss(slope + size * stepSlope, offset + size * stepOffset);
            }
            if (!(loss - next > 1e-9 * Math.abs(loss))) {
                break;
            }
            slope += size * stepSlope;
            offset += size * stepOffset;
            loss = next;
        }
        // A head that knows nothing, or the opposite, must not turn its scores round.
        return new Calibration(Math.max(LEAST_SLOPE, slope), offset);
    }

    private double loss(double a, double b) {
        double loss = 0;
        for (int i = 0; i < raw.length; i++) {
            double z = a * raw[i] + b;
            // log(1 + e^z) - t z, without overflow on either side.
            loss += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - targets[i] * z;
        }
        return loss;
    }
}
