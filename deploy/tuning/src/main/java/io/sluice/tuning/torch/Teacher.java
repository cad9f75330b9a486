package io.sluice.tuning.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.sluice.tuning.weights.Checkpoint;
import io.sluice.tuning.weights.EncoderWeights;
import io.sluice.tuning.weights.Stock;
import java.util.List;

/**
 * An encoder that another of the same stock shall do as, layer by layer (after Sun et al., 2019, "Patient knowledge
 * distillation for BERT model compression"). It learns nothing itself.
 */
final class Teacher implements AutoCloseable {

    private final TorchEncoder encoder;

    Teacher(NDManager manager, Stock stock, EncoderWeights weights, Checkpoint learned, int heads) {
        encoder = new TorchEncoder(
                manager, stock, weights.with(learned.weights()), learned.weights(), stock.layers(), heads);
    }

    /** How far a learner is from it on a batch: the relative squared error of what the layers say, in the mean over them. */
    NDArray distance(TorchEncoder.Encoded learner, TokenBatch batch, NDManager step) {
        TorchEncoder.Encoded own = encoder.encoded(batch, step);
        NDArray tokens = own.mask().expandDims(2);
        NDArray sum = error(learner.pooled(), own.pooled());
        List<NDArray> layers = own.layers();
        for (int layer = 0; layer < layers.size(); layer++) {
            sum = sum.add(error(
                    learner.layers().get(layer).mul(tokens), layers.get(layer).mul(tokens)));
        }
        return sum.div(layers.size() + 1);
    }

    private static NDArray error(NDArray one, NDArray right) {
        return one.sub(right).square().sum().div(right.square().sum());
    }

    @Override
    public void close() {
        encoder.close();
    }
}
