package io.sluice.classify.linear.training;

import java.util.List;

/**
 * L2-regularised logistic regression by coordinate descent on the dual (Yu, Huang and Lin, "Dual coordinate descent methods
 * for logistic regression and maximum entropy models", Machine Learning 85, 2011): exact, and without a learning rate. Each
 * example has a dual variable in (0, C); one visit minimises over it by a few of Newton's steps, and moves the weights along
 * the example.
 */
final class LogisticRegression {

    private static final int MAX_PASSES = 40;
    private static final double TOLERANCE = 0.05;
    private static final int MAX_STEPS = 50;
    private static final double SHRINK = 0.1;

    private final List<Example> examples;
    private final float[] featureScale;
    private final double cost;
    private final double[] weights;
    private final double[] alpha;
    private final double[] rest;
    private final double[] squares;
    private double bias;
    private double innerTolerance = 1e-2;

    /**
     * @param featureScale what each bucket's counts are multiplied by
     * @param cost C, of an example of weight 1: the higher, the less the weights are held back
     */
    private LogisticRegression(List<Example> examples, float[] featureScale, double cost) {
        this.examples = examples;
        this.featureScale = featureScale;
        this.cost = cost;
        weights = new double[featureScale.length];
        alpha = new double[examples.size()];
        rest = new double[examples.size()];
        squares = new double[examples.size()];
    }

    /** The weights by bucket, ready to be added up over plain counts, and the bias. */
    record Fit(double[] weights, double bias) {

        double raw(SparseText text) {
            double sum = 0;
            for (int i = 0; i < text.buckets().length; i++) {
                sum += weights[text.buckets()[i]] * text.count(i);
            }
            return sum * text.norm() + bias;
        }
    }

    static Fit fit(List<Example> examples, float[] featureScale, double cost, long seed) {
        return new LogisticRegression(examples, featureScale, cost).fit(new Shuffle(seed));
    }

    private Fit fit(Shuffle shuffle) {
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            double bound = cost * examples.get(i).weight();
            alpha[i] = Math.min(0.001 * bound, 1e-8);
            rest[i] = bound - alpha[i];
            squares[i] = square(examples.get(i).text());
            move(examples.get(i), alpha[i]);
        }
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            shuffle.shuffle(order);
            double steepest = 0;
            int moved = 0;
            for (int i : order) {
                double gradient = visit(i);
                steepest = Math.max(steepest, gradient);
                moved += gradient > innerTolerance ? 1 : 0;
            }
            if (steepest < TOLERANCE) {
                break;
            }
            if (moved <= order.length / 10) {
                innerTolerance = Math.max(1e-8, 0.1 * innerTolerance);
            }
        }
        double[] scaled = weights.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= featureScale[i];
        }
        return new Fit(scaled, bias);
    }

    /** Minimises over one dual variable; how steep it was there before. */
    private double visit(int i) {
        Example example = examples.get(i);
        double bound = cost * example.weight();
        double a = squares[i];
        double b = example.sign() * raw(example.text());
        boolean first = 0.5 * a * (rest[i] - alpha[i]) + b >= 0;
        double sign = first ? 1 : -1;
        double before = first ? alpha[i] : rest[i];
        double z = bound - before < 0.5 * bound ? SHRINK * before : before;
        double gradient = a * (z - before) + sign * b + Math.log(z / (bound - z));
        double steep = Math.abs(gradient);
        int steps = 0;
        while (steps < MAX_STEPS && Math.abs(gradient) >= innerTolerance) {
            double next = z - gradient / (a + bound / (bound - z) / z);
            z = next <= 0 ? z * SHRINK : next;
            gradient = a * (z - before) + sign * b + Math.log(z / (bound - z));
            steps++;
        }
        if (steps > 0) {
            alpha[i] = first ? z : bound - z;
            rest[i] = bound - alpha[i];
            move(example, sign * (z - before));
        }
        return steep;
    }

    private double raw(SparseText text) {
        double norm = text.norm();
        double sum = 0;
        int[] buckets = text.buckets();
        for (int i = 0; i < buckets.length; i++) {
            sum += weights[buckets[i]] * featureScale[buckets[i]] * text.count(i);
        }
        return sum * norm + bias;
    }

    private double square(SparseText text) {
        double norm = text.norm();
        double sum = 1;
        for (int i = 0; i < text.buckets().length; i++) {
            double value = featureScale[text.buckets()[i]] * text.count(i) * norm;
            sum += value * value;
        }
        return sum;
    }

    private void move(Example example, double by) {
        SparseText text = example.text();
        double step = by * example.sign();
        double scaled = step * text.norm();
        int[] buckets = text.buckets();
        for (int i = 0; i < buckets.length; i++) {
            weights[buckets[i]] += scaled * featureScale[buckets[i]] * text.count(i);
        }
        bias += step;
    }
}
