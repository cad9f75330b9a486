package io.sluice.tuning.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.deploy.verb.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckpointTest {

    @TempDir
    private Path folder;

    @Test
    void comesBackAsItWasWritten() throws IOException {
        Path file = folder.resolve("some.tuned");
        float[][] scores = {{0.5f, -3}, {1, 2}};

        new Checkpoint(7, 12, 384, 64, Map.of("heads.bias", new float[] {1, -1.5f}), scores).write(file);
        Checkpoint read = Checkpoint.read(file);

        assertThat(read.seed()).isEqualTo(7);
        assertThat(read.steps()).isEqualTo(12);
        assertThat(read.texts()).isEqualTo(384);
        assertThat(read.maxTokens()).isEqualTo(64);
        assertThat(read.weights()).containsOnlyKeys("heads.bias");
        assertThat(read.weights().get("heads.bias")).containsExactly(1, -1.5f);
        assertThat(read.scores()).isDeepEqualTo(scores);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void hasTheMeanOfItsWeightsAndAnothers() {
        Checkpoint some =
                new Checkpoint(7, 12, 384, 64, Map.of("heads.bias", new float[] {1, -1}), new float[][] {{1}});
        Checkpoint other = new Checkpoint(8, 1, 2, 64, Map.of("heads.bias", new float[] {2, -3}), new float[0][]);

        Checkpoint mean = some.meanWith(other);

        assertThat(mean.weights().get("heads.bias")).containsExactly(1.5f, -2);
        assertThat(mean.steps()).isEqualTo(12);
        assertThat(mean.scores()).isEmpty();
        assertThatThrownBy(() -> some.meanWith(Checkpoint.NONE)).isInstanceOf(CommandFailure.class);
    }

    @Test
    void refusesAnotherFile() throws IOException {
        Path file = Files.writeString(folder.resolve("some.tuned"), "something else");

        assertThatThrownBy(() -> Checkpoint.read(file)).isInstanceOf(IOException.class);
    }
}
