package io.sluice.tuning.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import io.sluice.classify.encoder.Network;
import io.sluice.classify.linear.Script;
import io.sluice.tuning.onnx.OnnxGraph;
import io.sluice.tuning.onnx.OnnxModel;
import io.sluice.tuning.onnx.Tensor;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of an encoder of two layers with made-up weights, beside what the paper's formulas give. */
final class EncoderGraphTest {

    private static final int DIMENSION = 8;
    private static final int HEADS = 2;
    private static final int WORDS = 20;
    private static final int PLACES = 12;
    private static final List<String> DENSE = List.of(
            "attention.self.query",
            "attention.self.key",
            "attention.self.value",
            "attention.output.dense",
            "intermediate.dense",
            "output.dense");
    private static final long[][] TEXTS = {{3}, {1, 7}, {4, 4, 19, 0, 11, 2, 5}};

    private final Random random = new Random(5);

    @ParameterizedTest
    @EnumSource(Pooling.class)
    void isWhatTheFormulasSay(Pooling pooling) throws IOException, OrtException {
        Stock stock = stock(pooling);
        EncoderWeights weights = weights(stock);

        try (Network exact = new Network(EncoderGraph.exact(stock, weights), DIMENSION);
                Network quantised = new Network(EncoderGraph.quantised(stock, weights), DIMENSION)) {
            for (long[] text : TEXTS) {
                float[] expected = pooled(stock, weights, text);
                float[] near = quantised.vector(text);
                float[] same = exact.vector(text);
                for (int i = 0; i < DIMENSION; i++) {
                    assertThat(same[i]).isCloseTo(expected[i], within(1e-4f));
                    assertThat(near[i]).isCloseTo(expected[i], within(0.25f));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Pooling.class)
    void comesBackFromItsFile(Pooling pooling) throws IOException {
        Stock stock = stock(pooling);
        EncoderWeights weights = weights(stock);
        OnnxModel file = OnnxModel.read(EncoderGraph.quantised(stock, weights));

        Map<String, float[]> layers = EncoderGraph.layers(stock, file);
        OnnxModel again = OnnxModel.read(EncoderGraph.quantised(stock, weights.with(layers)));

        assertThat(layers).hasSize(16 * stock.layers());
        layers.keySet().stream()
                .filter(name -> name.endsWith("dense.weight"))
                .forEach(name ->
                        assertThat(again.tensor(name + "_quantized")).isEqualTo(file.tensor(name + "_quantized")));
        assertThatThrownBy(() -> EncoderGraph.layers(Stock.ENGLISH, file)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Pooling.class)
    void saysTheSameWithoutWhatNothingComesOf(Pooling pooling) throws IOException, OrtException {
        Stock stock = stock(pooling);
        int width = 12;
        EncoderWeights weights = weights(stock);
        Map<String, float[]> silent = new HashMap<>();
        Map<String, float[]> narrow = new HashMap<>();
        for (int layer = 0; layer < stock.layers(); layer++) {
            String prefix = EncoderWeights.prefix(layer);
            float[] outgoing =
                    Arrays.copyOf(weights.get(prefix + "output.dense.weight").floats(), width * DIMENSION);
            silent.put(prefix + "output.dense.weight", Arrays.copyOf(outgoing, 4 * DIMENSION * DIMENSION));
            narrow.put(prefix + "output.dense.weight", outgoing);
            narrow.put(
                    prefix + "intermediate.dense.bias",
                    Arrays.copyOf(
                            weights.get(prefix + "intermediate.dense.bias").floats(), width));
            narrow.put(prefix + "intermediate.dense.weight", beginnings(weights, prefix, width));
        }

        try (Network whole = new Network(EncoderGraph.exact(stock, weights.with(silent)), DIMENSION);
                Network narrower = new Network(EncoderGraph.exact(stock, weights.with(narrow)), DIMENSION)) {
            for (long[] text : TEXTS) {
                assertThat(narrower.vector(text)).containsExactly(whole.vector(text), within(1e-4f));
            }
        }
        assertThat(weights.with(narrow).width()).isEqualTo(width);
    }

    private static float[] beginnings(EncoderWeights weights, String prefix, int width) {
        float[] matrix = weights.get(prefix + "intermediate.dense.weight").floats();
        float[] beginnings = new float[DIMENSION * width];
        for (int row = 0; row < DIMENSION; row++) {
            System.arraycopy(matrix, row * 4 * DIMENSION, beginnings, row * width, width);
        }
        return beginnings;
    }

    @Test
    void takesNoWeightsThatFitNoShape() throws IOException {
        EncoderWeights weights = weights(stock(Pooling.MEAN));

        assertThatThrownBy(() -> weights.with(Map.of("encoder.layer.0.output.dense.weight", new float[9])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("encoder.layer.0.output.dense.weight");
    }

    private static Stock stock(Pooling pooling) {
        return new Stock("en", Script.LATIN, pooling, "none", "none", 2, DIMENSION, HEADS);
    }

    /** As they are read from a file in which products are called as PyTorch's export calls them. */
    private EncoderWeights weights(Stock stock) throws IOException {
        OnnxGraph graph = new OnnxGraph(new OnnxGraph.Value("any", Tensor.Type.FLOAT, List.of("1", "8")));
        add(graph, "embeddings.word_embeddings.weight", WORDS, DIMENSION);
        add(graph, "embeddings.position_embeddings.weight", PLACES, DIMENSION);
        add(graph, "embeddings.token_type_embeddings.weight", 2, DIMENSION);
        norm(graph, "embeddings.LayerNorm");
        for (int layer = 0; layer < stock.layers(); layer++) {
            String prefix = "encoder.layer." + layer + ".";
            for (String dense : DENSE) {
                int in = dense.equals("output.dense") ? 4 * DIMENSION : DIMENSION;
                int out = dense.equals("intermediate.dense") ? 4 * DIMENSION : DIMENSION;
                String matrix = "onnx::MatMul_" + prefix + dense;
                add(graph, matrix, in, out);
                add(graph, prefix + dense + ".bias", out);
                String product = "/encoder/layer." + layer + "/" + dense.replace('.', '/') + "/MatMul";
                graph.node("MatMul", product, List.of("any", matrix), Map.of());
            }
            norm(graph, prefix + "attention.output.LayerNorm");
            norm(graph, prefix + "output.LayerNorm");
        }
        return EncoderWeights.read(
                OnnxModel.read(graph.write(new OnnxGraph.Value("any", Tensor.Type.FLOAT, List.of("1", "8")))));
    }

    private void norm(OnnxGraph graph, String name) {
        add(graph, name + ".weight", DIMENSION);
        add(graph, name + ".bias", DIMENSION);
    }

    private void add(OnnxGraph graph, String name, long... dims) {
        int size = 1;
        for (long dim : dims) {
            size *= Math.toIntExact(dim);
        }
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (0.5 * random.nextGaussian());
        }
        graph.constant(Tensor.of(name, Arrays.stream(dims).boxed().toList(), values));
    }

    private static float[] pooled(Stock stock, EncoderWeights weights, long[] text) {
        float[] words = weights.get("embeddings.word_embeddings.weight").floats();
        float[] places = weights.get("embeddings.position_embeddings.weight").floats();
        float[] type = weights.get("embeddings.token_type_embeddings.weight").floats();
        float[][] hidden = new float[text.length][DIMENSION];
        for (int i = 0; i < text.length; i++) {
            for (int d = 0; d < DIMENSION; d++) {
                int word = Math.toIntExact(text[i]);
                hidden[i][d] = words[word * DIMENSION + d] + places[i * DIMENSION + d] + type[d];
            }
        }
        normalise(hidden, weights, "embeddings.LayerNorm");
        for (int layer = 0; layer < stock.layers(); layer++) {
            hidden = layer(hidden, weights, "encoder.layer." + layer + ".");
        }
        if (stock.pooling() == Pooling.CLS) {
            return hidden[0];
        }
        float[] mean = new float[DIMENSION];
        for (float[] token : hidden) {
            for (int d = 0; d < DIMENSION; d++) {
                mean[d] += token[d] / hidden.length;
            }
        }
        return mean;
    }

    private static float[][] layer(float[][] hidden, EncoderWeights weights, String prefix) {
        float[][] query = dense(hidden, weights, prefix + "attention.self.query");
        float[][] key = dense(hidden, weights, prefix + "attention.self.key");
        float[][] value = dense(hidden, weights, prefix + "attention.self.value");
        float[][] attended = new float[hidden.length][DIMENSION];
        int width = DIMENSION / HEADS;
        for (int head = 0; head < HEADS; head++) {
            for (int i = 0; i < hidden.length; i++) {
                double[] shares = new double[hidden.length];
                double sum = 0;
                for (int j = 0; j < hidden.length; j++) {
                    double product = 0;
                    for (int d = head * width; d < (head + 1) * width; d++) {
                        product += query[i][d] * key[j][d];
                    }
                    shares[j] = Math.exp(product / Math.sqrt(width));
                    sum += shares[j];
                }
                for (int j = 0; j < hidden.length; j++) {
                    for (int d = head * width; d < (head + 1) * width; d++) {
                        attended[i][d] += (float) (shares[j] / sum * value[j][d]);
                    }
                }
            }
        }
        float[][] middle = sum(dense(attended, weights, prefix + "attention.output.dense"), hidden);
        normalise(middle, weights, prefix + "attention.output.LayerNorm");
        float[][] wide = dense(middle, weights, prefix + "intermediate.dense");
        for (float[] token : wide) {
            for (int d = 0; d < token.length; d++) {
                token[d] = (float) (token[d] * (1 + erf(token[d] / Math.sqrt(2))) / 2);
            }
        }
        float[][] last = sum(dense(wide, weights, prefix + "output.dense"), middle);
        normalise(last, weights, prefix + "output.LayerNorm");
        return last;
    }

    private static float[][] dense(float[][] input, EncoderWeights weights, String name) {
        float[] matrix = weights.get(name + ".weight").floats();
        float[] bias = weights.get(name + ".bias").floats();
        float[][] output = new float[input.length][bias.length];
        for (int i = 0; i < input.length; i++) {
            for (int out = 0; out < bias.length; out++) {
                double sum = bias[out];
                for (int in = 0; in < input[i].length; in++) {
                    sum += input[i][in] * matrix[in * bias.length + out];
                }
                output[i][out] = (float) sum;
            }
        }
        return output;
    }

    private static float[][] sum(float[][] some, float[][] others) {
        for (int i = 0; i < some.length; i++) {
            for (int d = 0; d < some[i].length; d++) {
                some[i][d] += others[i][d];
            }
        }
        return some;
    }

    private static void normalise(float[][] tokens, EncoderWeights weights, String name) {
        float[] gain = weights.get(name + ".weight").floats();
        float[] bias = weights.get(name + ".bias").floats();
        for (float[] token : tokens) {
            double mean = 0;
            for (float one : token) {
                mean += one / token.length;
            }
            double variance = 0;
            for (float one : token) {
                variance += (one - mean) * (one - mean) / token.length;
            }
            for (int d = 0; d < token.length; d++) {
                token[d] = (float) ((token[d] - mean) / Math.sqrt(variance) * gain[d] + bias[d]);
            }
        }
    }

    /** By its series: enough for what made-up weights give. */
    private static double erf(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; n < 200; n++) {
            term *= -x * x / n;
            sum += term / (2 * n + 1);
        }
        return Math.abs(x) > 5 ? Math.signum(x) : 2 / Math.sqrt(Math.PI) * sum;
    }
}
