package io.sluice.tuning.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OnnxGraphTest {

    private static final OnnxGraph.Value INPUT = new OnnxGraph.Value("x", Tensor.Type.FLOAT, List.of("rows", "2"));
    private static final OnnxGraph.Value OUTPUT = new OnnxGraph.Value("y", Tensor.Type.FLOAT, List.of("rows", "3"));
    private static final float[] MATRIX = {1, 2, 3, 4, 5, 6};

    @Test
    void isWhatTheRuntimeComputes() throws OrtException {
        float[][] product = run(product().write(OUTPUT), new float[][] {{1, 0}, {1, 1}});

        assertThat(product).isDeepEqualTo(new float[][] {{1, 2, 3}, {5, 7, 9}});
    }

    @Test
    void hasTheRuntimesOwnOperatorsAndAttributes() throws OrtException {
        OnnxGraph graph = new OnnxGraph(INPUT);
        graph.constant(Tensor.of("gain", List.of(2L), new float[] {1, 1}));
        graph.node(
                OnnxGraph.RUNTIME,
                "SkipLayerNormalization",
                List.of("y"),
                List.of("x", "x", "gain"),
                Map.of("epsilon", 12f));

        // The sum is (4, 8): its mean 6, its variance 4, and that with epsilon 16.
        float[][] normed = run(
                graph.write(new OnnxGraph.Value("y", Tensor.Type.FLOAT, List.of("rows", "2"))), new float[][] {{2, 4}});

        assertThat(normed[0][0]).isCloseTo(-0.5f, within(1e-5f));
        assertThat(normed[0][1]).isCloseTo(0.5f, within(1e-5f));
    }

    @Test
    void isReadBackAsItWasWritten() throws IOException {
        byte[] file = product().write(OUTPUT);

        OnnxModel model = OnnxModel.read(file);

        assertThat(model.tensor("matrix").floats()).containsExactly(MATRIX);
        assertThat(model.secondInputs("MatMul")).containsOnly(Map.entry("y", "matrix"));
        assertThat(product().write(OUTPUT)).isEqualTo(file);
    }

    @Test
    void refusesWhatHasNoInputOrTwoMakers() {
        OnnxGraph graph = product();

        assertThatThrownBy(() -> graph.node("Add", "z", List.of("y", "nothing"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing is called nothing");
        assertThatThrownBy(() -> graph.constant(Tensor.of("y", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two things are called y");
    }

    private static OnnxGraph product() {
        OnnxGraph graph = new OnnxGraph(INPUT);
        graph.constant(Tensor.of("matrix", List.of(2L, 3L), MATRIX));
        graph.node("MatMul", "y", List.of("x", "matrix"), Map.of());
        return graph;
    }

    private static float[][] run(byte[] file, float[][] x) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(file);
                OnnxTensor input = OnnxTensor.createTensor(environment, x);
                OrtSession.Result result = session.run(Map.of("x", input))) {
            return (float[][]) result.get(0).getValue();
        }
    }
}
