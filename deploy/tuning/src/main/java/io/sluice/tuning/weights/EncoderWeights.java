package io.sluice.tuning.weights;

import io.sluice.tuning.onnx.OnnxModel;
import io.sluice.tuning.onnx.Quantisation;
import io.sluice.tuning.onnx.Tensor;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An encoder's weights by their names in PyTorch, for example {@code encoder.layer.0.attention.self.query.weight}. Matrices are
 * [in, out], as ONNX has them.
 */
public final class EncoderWeights {

    /** The largest by far: half of an encoder. */
    public static final String WORDS = "embeddings.word_embeddings.weight";

    public static final String OFFSETS = "embeddings.offsets";

    /** Into the wide middle of a layer; with a layer's prefix before it, and {@code .weight} or {@code .bias} behind. */
    public static final String WIDE = "intermediate.dense";

    /** Out of it. */
    public static final String NARROW = "output.dense";

    /** What is added to a variance before its root is taken, as in BERT. */
    public static final float EPSILON = 1e-12f;

    private static final Pattern MATRIX = Pattern.compile("/encoder/layer\\.(\\d+)/(.+)/MatMul");

    /** What the width of a layer's middle is a dimension of. */
    private static final Pattern MIDDLE =
            Pattern.compile("encoder\\.layer\\.\\d+\\.(intermediate\\.dense\\.(weight|bias)|output\\.dense\\.weight)");

    private final Map<String, Tensor> byName = new LinkedHashMap<>();

    private EncoderWeights() {}

    /** What the names of a layer's weights begin with. */
    public static String prefix(int layer) {
        return "encoder.layer." + layer + ".";
    }

    /** Of a float file. The table of words is already as coarse as the quantised file will have it. */
    public static EncoderWeights read(OnnxModel model) throws IOException {
        EncoderWeights weights = new EncoderWeights();
        model.secondInputs("MatMul").forEach((node, input) -> {
            Matcher matcher = MATRIX.matcher(node);
            if (matcher.matches() && model.tensors().containsKey(input)) {
                String name = prefix(Integer.parseInt(matcher.group(1)))
                        + matcher.group(2).replace('/', '.') + ".weight";
                weights.put(
                        name, model.tensor(input).dims(), model.tensor(input).floats());
            }
        });
        model.tensors().forEach((name, tensor) -> {
            if (tensor.type() == Tensor.Type.FLOAT && (name.startsWith("encoder.") || name.startsWith("embeddings."))) {
                weights.put(name, tensor.dims(), name.equals(WORDS) ? coarse(tensor) : tensor.floats());
            }
        });
        return weights;
    }

    private void put(String name, List<Long> dims, float[] values) {
        byName.put(name, Tensor.of(name, dims, values));
    }

    private static float[] coarse(Tensor table) {
        return Quantisation.restored(Quantisation.table(table.name(), table.dims(), table.floats()));
    }

    /**
     * What is added to a token's vector, [positions, dimension]: that of its place, and that of the only type which single
     * texts have.
     */
    public Tensor offsets() {
        Tensor positions = get("embeddings.position_embeddings.weight");
        float[] sums = positions.floats();
        float[] type = get("embeddings.token_type_embeddings.weight").floats();
        int dimension = Math.toIntExact(positions.dims().getLast());
        for (int i = 0; i < sums.length; i++) {
            sums[i] += type[i % dimension];
        }
        return Tensor.of(OFFSETS, positions.dims(), sums);
    }

    /** Of the wide middle of a layer. */
    public int width() {
        return Math.toIntExact(get(prefix(0) + WIDE + ".weight").dims().getLast());
    }

    /**
     * The same with other numbers for some of them; names that the encoder does not have are left out. With fewer numbers, the
     * wide middle of a layer is narrower.
     */
    public EncoderWeights with(Map<String, float[]> changed) {
        EncoderWeights other = new EncoderWeights();
        byName.forEach((name, tensor) -> {
            float[] values = changed.get(name);
            if (values == null) {
                other.put(name, tensor.dims(), tensor.floats());
            } else {
                other.put(name, shape(tensor, values.length), values);
            }
        });
        return other;
    }

    /** Its shape with so many numbers. */
    private static List<Long> shape(Tensor tensor, int count) {
        long size = tensor.dims().stream().reduce(1L, Math::multiplyExact);
        if (count == size) {
            return tensor.dims();
        }
        long width = Collections.max(tensor.dims());
        long others = size / width;
        if (!MIDDLE.matcher(tensor.name()).matches() || count > size || count % others != 0) {
            throw new IllegalArgumentException(count + " numbers are no weights for " + tensor.name());
        }
        return tensor.dims().stream()
                .map(dim -> dim == width ? Long.valueOf(count / others) : dim)
                .toList();
    }

    /** @throws IllegalArgumentException if there are none of that name */
    public Tensor get(String name) {
        Tensor tensor = byName.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the encoder has no weights " + name);
        }
        return tensor;
    }
}
