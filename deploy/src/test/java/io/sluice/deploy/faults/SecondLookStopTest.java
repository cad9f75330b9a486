package io.sluice.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.deploy.embedded.EmbeddedCluster;
import io.sluice.deploy.pipeline.StageChain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A supervisor stops the process while many posts wait for their second look. */
class SecondLookStopTest {

    private static final int POSTS = 600;
    private static final int STOPS = 2;

    /** Less than the 25 s after which a pipeline is left as it is, with a network that may still run. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void itEndsInOrderAndGoesOnWhereItWas() throws Exception {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(folder.resolve("cluster"));
                LookTrial trial = new LookTrial(41, Trial.LOOKING, cluster.address(), folder)) {
            PipelineProcess process = trial.start(StageChain.ALL);
            trial.publish(POSTS);
            for (int i = 0; i < STOPS; i++) {
                trial.awaitLooks(trial.looks().size() + 1);
                Instant asked = Instant.now();

                assertThat(process.stop())
                        .as(() -> "the exit status; its log is " + process.log())
                        .isZero();

                assertThat(Duration.between(asked, Instant.now())).isLessThan(LONGEST_STOP);
                assertThat(trial.looks()).hasSizeLessThan(POSTS);
                process.start();
            }
            trial.finishAndCompare();
            assertThat(Files.readString(process.log())).doesNotContain("SIGSEGV");
        }
    }
}
