package io.sluice.tuning.torch;

import ai.djl.ndarray.NDArray;
import io.sluice.tuning.weights.EncoderWeights;
import java.util.Comparator;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Makes the wide middle of each layer narrower. What the loss would miss least goes, by the first-order estimate of Molchanov et
 * al. (2019, "Importance estimation for neural network pruning"): the squared sum of a number's outgoing weights, each times its
 * gradient, in the mean over batches.
 */
final class Pruning {

    private final TorchEncoder encoder;
    private final int width;
    private final double[][] importance;

    /**
     * @param encoder with gradients for all layers
     * @param width of the middle, afterwards
     */
    Pruning(TorchEncoder encoder, int layers, int width) {
        this.encoder = encoder;
        this.width = width;
        importance = new double[layers][];
        for (int layer = 0; layer < layers; layer++) {
            importance[layer] =
                    new double[Math.toIntExact(outgoing(layer).getShape().get(1))];
        }
    }

    /** From the middle of a layer, [dimension, width]. */
    private NDArray outgoing(int layer) {
        return encoder.array(EncoderWeights.prefix(layer) + EncoderWeights.NARROW + ".weight");
    }

    /** Takes the gradients of a batch into account, and makes them zero. */
    void add() {
        for (int layer = 0; layer < importance.length; layer++) {
            try (NDArray gradient = outgoing(layer).getGradient();
                    NDArray products = outgoing(layer).mul(gradient);
                    NDArray sums = products.sum(new int[] {0})) {
                float[] batch = sums.toFloatArray();
                for (int i = 0; i < batch.length; i++) {
                    importance[layer][i] += (double) batch[i] * batch[i];
                }
            }
        }
        for (Parameter parameter : encoder.parameters()) {
            try (NDArray gradient = parameter.array().getGradient()) {
                gradient.muli(0);
            }
        }
    }

    /** The encoder's weights, without what matters least. */
    Map<String, float[]> kept() {
        Map<String, float[]> weights = encoder.learned();
        for (int layer = 0; layer < importance.length; layer++) {
            String prefix = EncoderWeights.prefix(layer);
            int[] kept = largest(importance[layer], width);
            int old = importance[layer].length;
            replace(weights, prefix + EncoderWeights.WIDE + ".weight", matrix -> columns(matrix, old, kept));
            replace(weights, prefix + EncoderWeights.WIDE + ".bias", vector -> columns(vector, old, kept));
            replace(weights, prefix + EncoderWeights.NARROW + ".weight", matrix -> rows(matrix, old, kept));
        }
        return weights;
    }

    private static void replace(Map<String, float[]> weights, String name, UnaryOperator<float[]> change) {
        float[] values = weights.get(name);
        if (values == null) {
            throw new IllegalStateException("the encoder has not learned " + name);
        }
        weights.put(name, change.apply(values));
    }

    /** Where the largest numbers are, from the left. */
    static int[] largest(double[] numbers, int count) {
        return IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -numbers[i]))
                .limit(count)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    /** Some columns of a matrix with so many. */
    static float[] columns(float[] matrix, int columns, int[] kept) {
        int rows = matrix.length / columns;
        float[] some = new float[rows * kept.length];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < kept.length; i++) {
                some[row * kept.length + i] = matrix[row * columns + kept[i]];
            }
        }
        return some;
    }

    /** Some rows of a matrix with so many. */
    static float[] rows(float[] matrix, int rows, int[] kept) {
        int columns = matrix.length / rows;
        float[] some = new float[kept.length * columns];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(matrix, kept[i] * columns, some, i * columns, columns);
        }
        return some;
    }
}
