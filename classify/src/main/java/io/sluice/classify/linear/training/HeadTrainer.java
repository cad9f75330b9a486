package io.sluice.classify.linear.training;

import io.sluice.classify.linear.Calibration;
import io.sluice.classify.linear.NGramShape;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains one head: chooses how far to trust the data, and calibrates, on texts held back fold by fold; then learns from all.
 * The n-grams' counts are scaled by how much more often they are in one class than in the other, which makes logistic
 * regression on short texts markedly better (Wang and Manning, "Baselines and bigrams", ACL 2012). Equal texts are in one
 * fold, so that none is tested on itself.
 */
final class HeadTrainer {

    static final int FOLDS = 5;

    private static final double[] COSTS = {4, 16};

    /** A bucket that only one text has says nothing that holds for others. */
    private static final int LEAST_TEXTS = 2;

    private final NGramShape shape;
    private final long seed;
    private final HeadTask task;
    private final List<Example> own;
    private final List<Example> added;
    private final boolean[] positive;
    private final int[] foldOf;

    HeadTrainer(HeadTask task, NGramShape shape, long seed) {
        this.task = task;
        this.shape = shape;
        this.seed = seed;
        SparseText.Reader reader = new SparseText.Reader(shape);
        own = examples(task.own(), reader);
        added = examples(task.added(), reader);
        positive = new boolean[own.size()];
        foldOf = new int[own.size()];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = own.get(i).isPositive();
            long mixed = new Shuffle(seed + task.own().get(i).text().hashCode()).next();
            foldOf[i] = (int) Long.remainderUnsigned(mixed, FOLDS);
        }
    }

    /** What a head became. */
    record Trained(LogisticRegression.Fit fit, Calibration calibration, double baseRate, HeadReport report) {}

    Trained train() {
        double bestCost = COSTS[0];
        double best = -1;
        double[] heldBack = {};
        for (double cost : COSTS) {
            double[] raw = heldBack(cost);
            double precision = ScoreQuality.averagePrecision(raw, positive);
            if (precision > best) {
                best = precision;
                bestCost = cost;
                heldBack = raw;
            }
        }
        Calibration calibration = PlattScaling.fit(heldBack, positive);
        double[] probabilities = new double[heldBack.length];
        int positives = 0;
        for (int i = 0; i < heldBack.length; i++) {
            probabilities[i] = calibration.probability(heldBack[i]);
            positives += positive[i] ? 1 : 0;
        }
        HeadReport report = new HeadReport(
                task.name(),
                positives,
                own.size() - positives,
                added.size(),
                bestCost,
                best,
                ScoreQuality.calibrationError(probabilities, positive));
        LogisticRegression.Fit fit = fit(learnFrom(-1), bestCost);
        return new Trained(fit, calibration, (double) positives / own.size(), report);
    }

    /** The raw score of each of the source's texts, from a fit that has not seen its fold. */
    private double[] heldBack(double cost) {
        double[] raw = new double[own.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            LogisticRegression.Fit fit = fit(learnFrom(fold), cost);
            for (int i = 0; i < raw.length; i++) {
                if (foldOf[i] == fold) {
                    raw[i] = fit.raw(own.get(i).text());
                }
            }
        }
        return raw;
    }

    private List<Example> learnFrom(int foldLeftOut) {
        List<Example> examples = new ArrayList<>(own.size() + added.size());
        for (int i = 0; i < own.size(); i++) {
            if (foldOf[i] != foldLeftOut) {
                examples.add(own.get(i));
            }
        }
        examples.addAll(added);
        return examples;
    }

    private LogisticRegression.Fit fit(List<Example> examples, double cost) {
        return LogisticRegression.fit(examples, featureScale(examples), cost, seed);
    }

    /** The log of the ratio of a bucket's smoothed frequencies in the two classes, without its sign. */
    private float[] featureScale(List<Example> examples) {
        int[] inPositive = new int[shape.buckets()];
        int[] inNegative = new int[shape.buckets()];
        int positives = 0;
        for (Example example : examples) {
            positives += example.isPositive() ? 1 : 0;
            int[] counts = example.isPositive() ? inPositive : inNegative;
            for (int bucket : example.text().buckets()) {
                counts[bucket]++;
            }
        }
        int negatives = examples.size() - positives;
        float[] scale = new float[shape.buckets()];
        for (int i = 0; i < scale.length; i++) {
            if (inPositive[i] + inNegative[i] >= LEAST_TEXTS) {
                double ratio = (inPositive[i] + 1.0) / (positives + 2.0) * (negatives + 2.0) / (inNegative[i] + 1.0);
                scale[i] = (float) Math.abs(Math.log(ratio));
            }
        }
        return scale;
    }

    private static List<Example> examples(List<LabelledText> texts, SparseText.Reader reader) {
        return texts.stream()
                .map(text -> new Example(reader.read(text.text()), text.isPositive(), text.weight()))
                .toList();
    }
}
