package io.sluice.tuning.weights;

import io.sluice.tuning.onnx.OnnxModel;
import io.sluice.tuning.onnx.Quantisation;
import io.sluice.tuning.onnx.Tensor;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An encoder's weights by their names in PyTorch, for example {@code encoder.layer.0.attention.self.query.weight}, and their way
 * from an ONNX file and back. Matrices are [in, out], as ONNX has them.
 */
public final class EncoderWeights {

    private static final List<String> TABLES =
            List.of("embeddings.word_embeddings.weight", "embeddings.position_embeddings.weight");
    private static final String TOKEN_TYPES = "embeddings.token_type_embeddings.weight";

    private static final Pattern MATRIX = Pattern.compile("/(encoder)/layer\\.(\\d+)/(.+)/MatMul");

    private final Map<String, Tensor> byName = new LinkedHashMap<>();

    /** The name that the matrix has in the ONNX file, by ours. */
    private final Map<String, String> matrices = new LinkedHashMap<>();

    private EncoderWeights() {}

    /** Of a float file. The tables of embeddings are already as coarse as the quantised file will have them. */
    public static EncoderWeights read(OnnxModel model) throws IOException {
        EncoderWeights weights = new EncoderWeights();
        model.secondInputs("MatMul").forEach((node, input) -> {
            Matcher matcher = MATRIX.matcher(node);
            if (matcher.matches() && model.tensors().containsKey(input)) {
                String name = "encoder.layer." + matcher.group(2) + "."
                        + matcher.group(3).replace('/', '.') + ".weight";
                weights.matrices.put(name, input);
                weights.byName.put(name, model.tensor(input));
            }
        });
        model.tensors().forEach((name, tensor) -> {
            if (tensor.type() == Tensor.Type.FLOAT && (name.startsWith("encoder.") || name.startsWith("embeddings."))) {
                weights.byName.put(name, isTable(name) ? coarse(tensor) : tensor);
            }
        });
        return weights;
    }

    private static boolean isTable(String name) {
        return TABLES.contains(name) || name.equals(TOKEN_TYPES);
    }

    private static Tensor coarse(Tensor table) {
        return Tensor.of(
                table.name(),
                table.dims(),
                Quantisation.restored(Quantisation.table(table.name(), table.dims(), table.floats())));
    }

    /** The same with other numbers for some of them; names that the encoder does not have are left out. */
    public EncoderWeights with(Map<String, float[]> changed) {
        EncoderWeights other = new EncoderWeights();
        other.matrices.putAll(matrices);
        byName.forEach((name, tensor) -> {
            float[] values = changed.get(name);
            other.byName.put(name, values == null ? tensor : Tensor.of(tensor.name(), tensor.dims(), values));
        });
        return other;
    }

    /** @throws IllegalArgumentException if there are none of that name */
    public Tensor get(String name) {
        Tensor tensor = byName.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the encoder has no weights " + name);
        }
        return tensor;
    }

    /** Into a float file with the same graph. */
    public void writeTo(OnnxModel model, Map<String, float[]> changed) {
        byName.forEach((name, tensor) -> {
            String inFile = matrices.getOrDefault(name, name);
            model.replace(Tensor.of(inFile, tensor.dims(), changed.getOrDefault(name, tensor.floats())));
        });
    }

    /** Into the quantised file with the same graph. */
    public void writeQuantisedTo(OnnxModel model, Map<String, float[]> changed) {
        byName.forEach((name, tensor) -> {
            float[] values = changed.getOrDefault(name, tensor.floats());
            String matrix = matrices.get(name);
            if (matrix != null) {
                int in = Math.toIntExact(tensor.dims().get(0));
                int out = Math.toIntExact(tensor.dims().get(1));
                replace(model, Quantisation.columns(matrix, in, out, values));
            } else if (isTable(name)) {
                replace(model, Quantisation.table(name, tensor.dims(), values));
            } else {
                model.replace(Tensor.of(name, tensor.dims(), values));
            }
        });
    }

    private static void replace(OnnxModel model, Quantisation.Quantised quantised) {
        model.replace(quantised.values());
        model.replace(quantised.scale());
        model.replace(quantised.zeroPoint());
    }
}
