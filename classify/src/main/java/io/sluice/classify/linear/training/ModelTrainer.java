package io.sluice.classify.linear.training;

import io.sluice.classify.linear.Head;
import io.sluice.classify.linear.LinearModel;
import io.sluice.classify.linear.ModelHeader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Trains the heads of a model, and packs their weights: the same task gives the same bytes. */
public final class ModelTrainer {

    private static final int STEPS = 127;

    /** One weight in so many may be cut off, so that the others are kept more exactly. */
    private static final int ONE_CUT_IN = 20_000;

    private ModelTrainer() {}

    /** @param progress hears of each head when it is done */
    public static LinearModel train(ModelTask task, Consumer<HeadReport> progress) {
        List<Head> heads = new ArrayList<>();
        byte[] weights = new byte[task.heads().size() * task.shape().buckets()];
        for (int head = 0; head < task.heads().size(); head++) {
            HeadTask headTask = task.heads().get(head);
            HeadTrainer.Trained trained = new HeadTrainer(headTask, task.shape(), task.seed()).train();
            float scale = scale(trained.fit().weights());
            for (int bucket = 0; bucket < task.shape().buckets(); bucket++) {
                weights[bucket * task.heads().size() + head] =
                        quantised(trained.fit().weights()[bucket], scale);
            }
            heads.add(new Head(
                    headTask.name(),
                    headTask.convention(),
                    scale,
                    (float) trained.fit().bias(),
                    trained.calibration(),
                    trained.baseRate()));
            progress.accept(trained.report());
        }
        ModelHeader header = new ModelHeader(
                task.name(), task.version(), task.script(), task.shape(), task.seed(), task.trainedOn(), heads);
        return new LinearModel(header, weights);
    }

    private static byte quantised(double weight, float scale) {
        return scale == 0 ? 0 : (byte) Math.clamp(Math.round(weight / scale), -STEPS, STEPS);
    }

    /** So that all but very few of the weights that are not zero fit into the steps. */
    static float scale(double[] weights) {
        double[] sizes = Arrays.stream(weights)
                .map(Math::abs)
                .filter(w -> w > 0)
                .sorted()
                .toArray();
        if (sizes.length == 0) {
            return 0;
        }
        int cut = sizes.length / ONE_CUT_IN;
        return (float) (sizes[sizes.length - 1 - cut] / STEPS);
    }
}
