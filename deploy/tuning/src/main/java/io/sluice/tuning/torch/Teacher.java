package io.sluice.tuning.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.sluice.tuning.weights.Checkpoint;
import io.sluice.tuning.weights.EncoderWeights;
import io.sluice.tuning.weights.Stock;
import java.util.List;
import java.util.Map;

/**
 * An encoder that another of the same stock shall do as, layer by layer (after Sun et al., 2019, "Patient knowledge
 * distillation for BERT model compression"). It learns nothing itself.
 */
final class Teacher implements AutoCloseable {

    private final TorchEncoder encoder;

    /** @param weights of the stock, where the teacher has none of its own */
    Teacher(NDManager manager, Stock stock, EncoderWeights weights, Checkpoint teacher) {
        encoder = new TorchEncoder(manager, stock, weights.with(teacher.weights()), Map.of(), stock.layers(), 0);
    }

    /** How far a learner is from it on a batch: the relative squared error of what the layers say, in the mean over them. */
    NDArray distance(TorchEncoder.Encoded learner, TokenBatch batch, NDManager step) {
        TorchEncoder.Encoded own = answer(batch, step);
        NDArray tokens = own.mask().expandDims(2);
        NDArray sum = error(learner.pooled(), own.pooled());
        List<NDArray> layers = own.layers();
        for (int layer = 0; layer < layers.size(); layer++) {
            sum = sum.add(error(
                    learner.layers().get(layer).mul(tokens), layers.get(layer).mul(tokens)));
        }
        return sum.div(layers.size() + 1);
    }

    /** Of what it computes, nothing stays but that. */
    private TorchEncoder.Encoded answer(TokenBatch batch, NDManager step) {
        try (NDManager passing = step.newSubManager()) {
            TorchEncoder.Encoded answer = encoder.encoded(batch, passing);
            answer.mask().attach(step);
            answer.pooled().attach(step);
            answer.layers().forEach(layer -> layer.attach(step));
            return answer;
        }
    }

    private static NDArray error(NDArray one, NDArray right) {
        return one.sub(right).square().sum().div(right.square().sum());
    }

    @Override
    public void close() {
        encoder.close();
    }
}
