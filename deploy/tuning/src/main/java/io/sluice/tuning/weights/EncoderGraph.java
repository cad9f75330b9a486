package io.sluice.tuning.weights;

import io.sluice.classify.encoder.Network;
import io.sluice.tuning.onnx.OnnxGraph;
import io.sluice.tuning.onnx.OnnxModel;
import io.sluice.tuning.onnx.Quantisation;
import io.sluice.tuning.onnx.Tensor;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An encoder as the ONNX file that {@link Network} runs: from a text's pieces to its pooled vector. Of ONNX Runtime's large
 * operators, attention as one and each sum with its norm as one, and without a mask, since there is one text: over products of
 * twenty rows, the nodes around them cost as much as the products themselves.
 */
public final class EncoderGraph {

    private static final String OUTPUT = "vector";
    private static final String ZERO = "zero";
    private static final String ONE = "one";
    private static final String QUERY = "attention.self.query";
    private static final String KEY = "attention.self.key";
    private static final String VALUE = "attention.self.value";
    private static final String ATTENDED = "attention.output.dense";
    private static final String ATTENDED_NORM = "attention.output.LayerNorm";
    private static final String NARROW_NORM = "output.LayerNorm";
    private static final List<String> DENSE =
            List.of(QUERY, KEY, VALUE, ATTENDED, EncoderWeights.WIDE, EncoderWeights.NARROW);
    private static final List<String> NORMS = List.of(ATTENDED_NORM, NARROW_NORM);
    private static final Map<String, Number> NORM = Map.of("epsilon", EncoderWeights.EPSILON);

    private final Stock stock;
    private final EncoderWeights weights;
    private final boolean isQuantised;
    private final OnnxGraph graph =
            new OnnxGraph(new OnnxGraph.Value(Network.INPUT, Tensor.Type.INT64, List.of("1", "tokens")));

    /** What is there in eight bits, too, for the products. */
    private final Set<String> prepared = new HashSet<>();

    private EncoderGraph(Stock stock, EncoderWeights weights, boolean isQuantised) {
        this.stock = stock;
        this.weights = weights;
        this.isQuantised = isQuantised;
    }

    /** With matrices and the table of words in eight bits. */
    public static byte[] quantised(Stock stock, EncoderWeights weights) {
        return new EncoderGraph(stock, weights, true).write();
    }

    /** With all numbers as floats. */
    public static byte[] exact(Stock stock, EncoderWeights weights) {
        return new EncoderGraph(stock, weights, false).write();
    }

    /**
     * The weights of all layers in a quantised file, by their names in {@link EncoderWeights}.
     *
     * @throws IllegalArgumentException if that is no file of this encoder
     */
    static Map<String, float[]> layers(Stock stock, OnnxModel quantised) {
        Map<String, float[]> layers = new LinkedHashMap<>();
        for (int layer = 0; layer < stock.layers(); layer++) {
            String prefix = EncoderWeights.prefix(layer);
            for (String dense : DENSE) {
                String matrix = prefix + dense + ".weight";
                layers.put(matrix, Quantisation.restored(Quantisation.Quantised.of(quantised, matrix)));
                layers.put(
                        prefix + dense + ".bias",
                        quantised.tensor(prefix + dense + ".bias").floats());
            }
            for (String norm : NORMS) {
                layers.put(
                        prefix + norm + ".weight",
                        quantised.tensor(prefix + norm + ".weight").floats());
                layers.put(
                        prefix + norm + ".bias",
                        quantised.tensor(prefix + norm + ".bias").floats());
            }
        }
        return layers;
    }

    private byte[] write() {
        graph.constant(Tensor.of(ZERO, 0));
        graph.constant(Tensor.of(ONE, 1));
        String hidden = embedded();
        for (int layer = 0; layer < stock.layers(); layer++) {
            hidden = layer(layer, hidden);
        }
        String pooled = stock.pooling() == Pooling.CLS
                ? hidden
                : graph.node("ReduceMean", "pooled", List.of(hidden, ONE), Map.of());
        graph.node("Flatten", OUTPUT, List.of(pooled), Map.of());
        return graph.write(
                new OnnxGraph.Value(OUTPUT, Tensor.Type.FLOAT, List.of("1", Integer.toString(stock.dimension()))));
    }

    /** The words' vectors with what belongs to their places. */
    private String embedded() {
        String words = isQuantised ? restoredWords() : exactWords();
        Tensor places = weights.offsets();
        graph.constant(Tensor.of(
                places.name(), List.of(1L, places.dims().getFirst(), (long) stock.dimension()), places.floats()));
        String length = graph.node("Shape", "length", List.of(Network.INPUT), Map.of("start", 1L, "end", 2L));
        String offsets = graph.node("Slice", "offsets", List.of(EncoderWeights.OFFSETS, ZERO, length, ONE), Map.of());
        return normed(words, offsets, "embeddings.LayerNorm");
    }

    private String exactWords() {
        graph.constant(weights.get(EncoderWeights.WORDS));
        return graph.node("Gather", "words", List.of(EncoderWeights.WORDS, Network.INPUT), Map.of());
    }

    private String restoredWords() {
        Tensor table = weights.get(EncoderWeights.WORDS);
        constants(Quantisation.table(EncoderWeights.WORDS, table.dims(), table.floats()));
        String words = graph.node(
                "Gather", "quantised", List.of(Quantisation.valuesOf(EncoderWeights.WORDS), Network.INPUT), Map.of());
        return graph.node(
                "DequantizeLinear",
                "words",
                List.of(
                        words,
                        Quantisation.scaleOf(EncoderWeights.WORDS),
                        Quantisation.zeroPointOf(EncoderWeights.WORDS)),
                Map.of());
    }

    private String layer(int layer, String hidden) {
        String prefix = EncoderWeights.prefix(layer);
        boolean isFirstEnough = stock.pooling() == Pooling.CLS && layer == stock.layers() - 1;
        String asking =
                isFirstEnough ? graph.node("Slice", "first", List.of(hidden, ZERO, ONE, ONE), Map.of()) : hidden;
        List<String> projected = List.of(
                product(asking, prefix + QUERY), product(hidden, prefix + KEY), product(hidden, prefix + VALUE));
        String attended = special("MultiHeadAttention", prefix + "attention", projected, Map.of("num_heads", (long)
                stock.attentionHeads()));
        String middle = normed(product(attended, prefix + ATTENDED), asking, prefix + ATTENDED_NORM);
        String wide =
                special("Gelu", prefix + "wide", List.of(product(middle, prefix + EncoderWeights.WIDE)), Map.of());
        return normed(product(wide, prefix + EncoderWeights.NARROW), middle, prefix + NARROW_NORM);
    }

    /** Two summed, then normed. */
    private String normed(String one, String other, String norm) {
        graph.constant(weights.get(norm + ".weight"));
        graph.constant(weights.get(norm + ".bias"));
        return special("SkipLayerNormalization", norm, List.of(one, other, norm + ".weight", norm + ".bias"), NORM);
    }

    /** In eight bits, once, however many products are made of it. */
    private void prepare(String input) {
        if (prepared.add(input)) {
            graph.node(
                    "",
                    "DynamicQuantizeLinear",
                    List.of(Quantisation.valuesOf(input), Quantisation.scaleOf(input), Quantisation.zeroPointOf(input)),
                    List.of(input),
                    Map.of());
        }
    }

    /** With a matrix, and a vector added. */
    private String product(String input, String dense) {
        String matrix = dense + ".weight";
        String bias = dense + ".bias";
        graph.constant(weights.get(bias));
        Tensor weight = weights.get(matrix);
        if (!isQuantised) {
            graph.constant(weight);
            String product = graph.node("MatMul", dense + ".product", List.of(input, matrix), Map.of());
            return graph.node("Add", dense, List.of(product, bias), Map.of());
        }
        prepare(input);
        int in = Math.toIntExact(weight.dims().get(0));
        int out = Math.toIntExact(weight.dims().get(1));
        constants(Quantisation.columns(matrix, in, out, weight.floats()));
        return special(
                "MatMulIntegerToFloat",
                dense,
                List.of(
                        Quantisation.valuesOf(input),
                        Quantisation.valuesOf(matrix),
                        Quantisation.scaleOf(input),
                        Quantisation.scaleOf(matrix),
                        Quantisation.zeroPointOf(input),
                        Quantisation.zeroPointOf(matrix),
                        bias),
                Map.of());
    }

    private String special(String operator, String output, List<String> inputs, Map<String, Number> attributes) {
        graph.node(OnnxGraph.RUNTIME, operator, List.of(output), inputs, attributes);
        return output;
    }

    private void constants(Quantisation.Quantised quantised) {
        graph.constant(quantised.values());
        graph.constant(quantised.scale());
        graph.constant(quantised.zeroPoint());
    }
}
