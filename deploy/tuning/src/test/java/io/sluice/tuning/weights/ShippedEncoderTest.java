package io.sluice.tuning.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.classify.encoder.EncoderHead;
import io.sluice.classify.encoder.EncoderHeader;
import io.sluice.classify.encoder.HeadsFile;
import io.sluice.deploy.verb.CommandFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShippedEncoderTest {

    @TempDir
    private Path folder;

    private Path onnx = Path.of("");
    private EncoderHeader header = HeadsFile.read(resource("encoder-en.heads"));

    @BeforeEach
    void unpack() throws IOException {
        onnx = Files.write(folder.resolve("encoder-en.onnx"), resource("encoder-en.onnx"));
        Files.write(folder.resolve("encoder-en.heads"), resource("encoder-en.heads"));
    }

    @Test
    void hasTheWeightsOfEveryLayerAndHead() throws IOException {
        Checkpoint begun = ShippedEncoder.read(onnx, Stock.ENGLISH, names());

        int square = header.dimension() * header.dimension();
        for (int layer = 0; layer < Stock.ENGLISH.layers(); layer++) {
            String prefix = "encoder.layer." + layer + ".";
            assertThat(begun.weights().get(prefix + "attention.self.query.weight"))
                    .hasSize(square);
            float[] middle = begun.weights().getOrDefault(prefix + "intermediate.dense.bias", new float[0]);
            assertThat(middle).hasSizeGreaterThan(header.dimension());
            for (String matrix : List.of("intermediate.dense.weight", "output.dense.weight")) {
                assertThat(begun.weights().get(prefix + matrix)).hasSize(middle.length * header.dimension());
            }
            assertThat(begun.weights().get(prefix + "output.dense.bias")).hasSize(header.dimension());
            assertThat(begun.weights().get(prefix + "output.LayerNorm.weight")).hasSize(header.dimension());
        }
        assertThat(begun.weights()).hasSize(16 * Stock.ENGLISH.layers() + 2);
        assertThat(begun.weights().get("heads.weight"))
                .startsWith(header.heads().getFirst().weights());
        assertThat(begun.weights().get("heads.bias"))
                .hasSameSizeAs(header.heads().toArray());
    }

    @Test
    void refusesOtherHeadsThanWillBeTuned() {
        assertThatThrownBy(() -> ShippedEncoder.read(onnx, Stock.ENGLISH, List.of("fish-deep")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("not [fish-deep]");
    }

    @Test
    void refusesANetworkThatTheHeadsAreNotOf() throws IOException {
        Files.write(onnx, resource("encoder-zh.onnx"));

        assertThatThrownBy(() -> ShippedEncoder.read(onnx, Stock.ENGLISH, names()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("is not the network");
    }

    private List<String> names() {
        return header.heads().stream().map(EncoderHead::name).toList();
    }

    private static byte[] resource(String name) {
        try (InputStream in = ShippedEncoderTest.class.getResourceAsStream("/models/" + name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
