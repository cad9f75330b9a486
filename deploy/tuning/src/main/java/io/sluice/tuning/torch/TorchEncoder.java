package io.sluice.tuning.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import io.sluice.tuning.onnx.Tensor;
import io.sluice.tuning.weights.EncoderWeights;
import io.sluice.tuning.weights.Pooling;
import io.sluice.tuning.weights.Stock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A BERT of the usual kind (Devlin et al., 2019: norms after each sum, GELU by the error function) over PyTorch's operations,
 * with logistic heads on the pooled vector. The embeddings and the lowest layers can be left as they are: then nothing is
 * computed backwards through them. Not for several threads.
 */
final class TorchEncoder implements AutoCloseable {

    private static final float NOT_ATTENDED = -10_000;
    private static final String[] PROJECTIONS = {"query", "key", "value"};

    private final Stock stock;
    private final int frozen;
    private final NDManager manager;
    private final Map<String, NDArray> arrays = new HashMap<>();
    private final List<Parameter> parameters = new ArrayList<>();

    /**
     * @param learned before: the heads begin with it, or at zero
     * @param frozen how many layers from below are left as they are; the embeddings always are
     * @param heads how many; 0 for an encoder that is only asked for its layers
     */
    TorchEncoder(
            NDManager manager,
            Stock stock,
            EncoderWeights weights,
            Map<String, float[]> learned,
            int frozen,
            int heads) {
        this.manager = manager;
        this.stock = stock;
        this.frozen = frozen;
        constant(weights.get(EncoderWeights.WORDS));
        constant(weights.offsets());
        constant(weights.get("embeddings.LayerNorm.weight"));
        constant(weights.get("embeddings.LayerNorm.bias"));
        for (int layer = 0; layer < stock.layers(); layer++) {
            String prefix = EncoderWeights.prefix(layer);
            projections(weights, prefix, layer);
            for (String dense : List.of("attention.output.dense", EncoderWeights.WIDE, EncoderWeights.NARROW)) {
                matrix(weights, prefix + dense, layer);
            }
            for (String norm : List.of("attention.output.LayerNorm", "output.LayerNorm")) {
                vector(weights, prefix + norm + ".weight", layer);
                vector(weights, prefix + norm + ".bias", layer);
            }
        }
        if (heads > 0) {
            head("heads.weight", learned, new Shape(heads, stock.dimension()));
            head("heads.bias", learned, new Shape(heads));
        }
    }

    List<Parameter> parameters() {
        return parameters;
    }

    private void constant(Tensor tensor) {
        arrays.put(tensor.name(), manager.create(tensor.floats(), shape(tensor)));
    }

    private void head(String name, Map<String, float[]> learned, Shape shape) {
        float[] values = learned.get(name);
        NDArray array = values == null ? manager.zeros(shape) : manager.create(values, shape);
        add(name, array, stock.layers(), shape.dimension() > 1);
    }

    /** The three projections of attention as one matrix: one large product is faster than three. */
    private void projections(EncoderWeights weights, String prefix, int layer) {
        List<NDArray> matrices = new ArrayList<>();
        List<NDArray> offsets = new ArrayList<>();
        for (String one : PROJECTIONS) {
            Tensor matrix = weights.get(prefix + "attention.self." + one + ".weight");
            matrices.add(manager.create(matrix.floats(), shape(matrix)).transpose());
            Tensor offset = weights.get(prefix + "attention.self." + one + ".bias");
            offsets.add(manager.create(offset.floats(), shape(offset)));
        }
        add(prefix + "attention.self.weight", joined(matrices), layer, true);
        add(prefix + "attention.self.bias", joined(offsets), layer, false);
    }

    private static NDArray joined(List<NDArray> parts) {
        return parts.get(0).concat(parts.get(1)).concat(parts.get(2));
    }

    private void matrix(EncoderWeights weights, String name, int layer) {
        Tensor matrix = weights.get(name + ".weight");
        // Through an array of Java's, so that it lies in memory as PyTorch's products want it.
        NDArray turned = manager.create(matrix.floats(), shape(matrix)).transpose();
        add(name + ".weight", manager.create(turned.toFloatArray(), turned.getShape()), layer, true);
        vector(weights, name + ".bias", layer);
    }

    private void vector(EncoderWeights weights, String name, int layer) {
        Tensor vector = weights.get(name);
        add(name, manager.create(vector.floats(), shape(vector)), layer, false);
    }

    private void add(String name, NDArray array, int layer, boolean decays) {
        arrays.put(name, array);
        if (layer >= frozen) {
            parameters.add(Parameter.of(manager, name, array, layer + 1, decays));
        }
    }

    private static Shape shape(Tensor tensor) {
        return new Shape(tensor.dims().stream().mapToLong(Long::longValue).toArray());
    }

    /** As PyTorch has it: matrices are [out, in]. */
    NDArray array(String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("there are no weights " + name);
        }
        return array;
    }

    /** What a batch becomes: of each layer but the last its tokens, [batch, length, dimension], and at the end the texts. */
    record Encoded(List<NDArray> layers, NDArray mask, NDArray pooled) {}

    /** What comes of it, [batch, dimension] in the end, belongs to the manager of the batch. */
    Encoded encoded(TokenBatch batch, NDManager step) {
        NDArray mask = step.create(batch.mask(), new Shape(batch.size(), batch.length()));
        NDArray hidden = embedded(batch, step);
        NDArray ignored =
                mask.reshape(batch.size(), 1, 1, batch.length()).sub(1).mul(-NOT_ATTENDED);
        List<NDArray> layers = new ArrayList<>();
        int last = stock.layers() - 1;
        for (int layer = 0; layer < last; layer++) {
            String prefix = EncoderWeights.prefix(layer);
            hidden = rest(prefix, attention(prefix, hidden, ignored), hidden);
            layers.add(hidden);
        }
        String lastPrefix = EncoderWeights.prefix(last);
        if (stock.pooling() == Pooling.CLS) {
            NDArray first = hidden.get(step, new NDIndex(":, 0:1"));
            NDArray pooled = rest(lastPrefix, attentionOfFirst(lastPrefix, first, hidden, ignored, step), first)
                    .get(step, new NDIndex(":, 0"));
            return new Encoded(layers, mask, pooled);
        }
        hidden = rest(lastPrefix, attention(lastPrefix, hidden, ignored), hidden);
        NDArray counts = mask.sum(new int[] {1}, true);
        return new Encoded(
                layers, mask, hidden.mul(mask.expandDims(2)).sum(new int[] {1}).div(counts));
    }

    /** Raw scores of the heads, [batch, heads]. */
    NDArray scores(NDArray pooled) {
        return Linear.linear(pooled, array("heads.weight"), array("heads.bias")).get(0);
    }

    private NDArray embedded(TokenBatch batch, NDManager step) {
        NDArray ids = step.create(batch.ids(), new Shape(batch.size(), batch.length()));
        NDArray words = Embedding.embedding(ids, array(EncoderWeights.WORDS), SparseFormat.DENSE)
                .get(0);
        NDArray offsets = array(EncoderWeights.OFFSETS).get(step, new NDIndex("0:" + batch.length()));
        return norm("embeddings.LayerNorm", words.add(offsets));
    }

    /** What follows attention in a layer. */
    private NDArray rest(String prefix, NDArray attended, NDArray hidden) {
        NDArray middle = norm(
                prefix + "attention.output.LayerNorm",
                linear(prefix + "attention.output.dense", attended).add(hidden));
        NDArray wide = linear(prefix + EncoderWeights.WIDE, middle)
                .getNDArrayInternal()
                .gelu();
        return norm(
                prefix + "output.LayerNorm",
                linear(prefix + EncoderWeights.NARROW, wide).add(middle));
    }

    /** Attention of the first token alone: in the last layer nobody asks for what the others would get, and most work is saved. */
    private NDArray attentionOfFirst(String prefix, NDArray first, NDArray hidden, NDArray ignored, NDManager step) {
        long batch = hidden.getShape().get(0);
        long length = hidden.getShape().get(1);
        int width = stock.dimension() / stock.attentionHeads();
        NDArray query = part(prefix, first, "0:" + stock.dimension(), step)
                .reshape(batch, 1, stock.attentionHeads(), width)
                .transpose(0, 2, 1, 3);
        NDArray others = part(prefix, hidden, stock.dimension() + ":", step)
                .reshape(batch, length, 2, stock.attentionHeads(), width)
                .transpose(2, 0, 3, 1, 4);
        return attended(query, others.get(0), others.get(1), ignored)
                .transpose(0, 2, 1, 3)
                .reshape(batch, 1, stock.dimension());
    }

    private NDArray part(String prefix, NDArray input, String rows, NDManager step) {
        NDArray weight = array(prefix + "attention.self.weight").get(step, new NDIndex(rows));
        NDArray bias = array(prefix + "attention.self.bias").get(step, new NDIndex(rows));
        return Linear.linear(input, weight, bias).get(0);
    }

    private static NDArray attended(NDArray query, NDArray key, NDArray value, NDArray ignored) {
        double width = query.getShape().get(3);
        return query.matMul(key.transpose(0, 1, 3, 2))
                .mul(1 / Math.sqrt(width))
                .add(ignored)
                .softmax(-1)
                .matMul(value);
    }

    private NDArray attention(String prefix, NDArray hidden, NDArray ignored) {
        long batch = hidden.getShape().get(0);
        long length = hidden.getShape().get(1);
        int width = stock.dimension() / stock.attentionHeads();
        NDArray all = linear(prefix + "attention.self", hidden)
                .reshape(batch, length, 3, stock.attentionHeads(), width)
                .transpose(2, 0, 3, 1, 4);
        return attended(all.get(0), all.get(1), all.get(2), ignored)
                .transpose(0, 2, 1, 3)
                .reshape(batch, length, stock.dimension());
    }

    private NDArray linear(String name, NDArray input) {
        return Linear.linear(input, array(name + ".weight"), array(name + ".bias"))
                .get(0);
    }

    private NDArray norm(String name, NDArray input) {
        return LayerNorm.layerNorm(
                        input,
                        new Shape(stock.dimension()),
                        array(name + ".weight"),
                        array(name + ".bias"),
                        EncoderWeights.EPSILON)
                .get(0);
    }

    /** What was learned, by the names of {@link EncoderWeights} and in its orientation; the heads are {@code heads.*}. */
    Map<String, float[]> learned() {
        Map<String, float[]> learned = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            float[] values = parameter.array().toFloatArray();
            if (parameter.name().startsWith("heads.")) {
                learned.put(parameter.name(), values);
            } else if (parameter.name().contains("attention.self.")) {
                putProjections(learned, parameter, values);
            } else {
                learned.put(parameter.name(), parameter.decays() ? turned(parameter, values) : values);
            }
        }
        return learned;
    }

    private void putProjections(Map<String, float[]> learned, Parameter parameter, float[] values) {
        int size = values.length / PROJECTIONS.length;
        for (int i = 0; i < PROJECTIONS.length; i++) {
            float[] part = Arrays.copyOfRange(values, i * size, (i + 1) * size);
            String name = parameter.name().replace("attention.self.", "attention.self." + PROJECTIONS[i] + ".");
            learned.put(name, parameter.decays() ? turned(part, stock.dimension()) : part);
        }
    }

    private static float[] turned(Parameter parameter, float[] values) {
        return turned(values, Math.toIntExact(parameter.array().getShape().get(0)));
    }

    /** From [rows, columns] to [columns, rows]. */
    private static float[] turned(float[] values, int rows) {
        int columns = values.length / rows;
        float[] turned = new float[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column * rows + row] = values[row * columns + column];
            }
        }
        return turned;
    }

    @Override
    public void close() {
        manager.close();
    }
}
