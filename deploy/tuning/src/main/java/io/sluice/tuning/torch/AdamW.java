package io.sluice.tuning.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;

/**
 * Loshchilov and Hutter, "Decoupled weight decay regularization", 2019; the gradient's norm over all parameters is held to 1.
 * Lower layers learn more slowly, the heads, which begin at zero, much faster.
 */
final class AdamW {

    private static final float BETA_1 = 0.9f;
    private static final float BETA_2 = 0.98f;
    private static final float EPSILON = 1e-6f;
    private static final float WEIGHT_DECAY = 0.01f;
    private static final float MOST_NORM = 1;
    private static final float LAYER_DECAY = 0.9f;
    private static final float HEAD_RATE = 10;

    private final List<Parameter> parameters;
    private final int top;
    private int step;

    AdamW(List<Parameter> parameters) {
        this.parameters = parameters;
        top = parameters.stream().mapToInt(Parameter::depth).max().orElseThrow();
    }

    /** One step along the gradients, which are zero afterwards. */
    void step(float rate) {
        step++;
        float clip = (float) Math.min(1, MOST_NORM / (norm() + 1e-6));
        float correction = (float) (Math.sqrt(1 - Math.pow(BETA_2, step)) / (1 - Math.pow(BETA_1, step)));
        for (Parameter parameter : parameters) {
            float own = rate * rateOf(parameter.depth());
            try (NDArray gradient = parameter.array().getGradient()) {
                parameter
                        .array()
                        .getNDArrayInternal()
                        .adamUpdate(
                                new NDList(parameter.array(), gradient, parameter.mean(), parameter.variance()),
                                new NDList(parameter.array()),
                                own,
                                own * correction,
                                parameter.decays() ? WEIGHT_DECAY : 0,
                                clip,
                                -1,
                                BETA_1,
                                BETA_2,
                                EPSILON,
                                true,
                                true);
            }
        }
    }

    private float rateOf(int depth) {
        return depth == top ? HEAD_RATE : (float) Math.pow(LAYER_DECAY, top - 1 - depth);
    }

    private double norm() {
        double sum = 0;
        for (Parameter parameter : parameters) {
            try (NDArray gradient = parameter.array().getGradient();
                    NDArray squares = gradient.square();
                    NDArray total = squares.sum()) {
                sum += total.getFloat();
            }
        }
        return Math.sqrt(sum);
    }
}
