package io.sluice.deploy.faults;

import io.sluice.deploy.pipeline.StageChain;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Instances of one application come and go in the midst of a stream, so that accounts and their ledgers move from one to
 * another: one joins, one is killed, one comes back, one is stopped.
 */
class RebalanceTest {

    private static final long SEED = 13;
    private static final int EVENTS = 3_000;
    private static final int CHANGES = 4;
    private static final int PART = EVENTS / (CHANGES + 1);

    @RegisterExtension
    static final ContainerBroker BROKER = new ContainerBroker();

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostAndNothingIsDoubledWhereAccountsMove() throws Exception {
        Random random = new Random(SEED);
        try (FaultTrial trial = new FaultTrial(SEED, EVENTS, BROKER.bootstrapServers(), folder)) {
            PipelineProcess first = trial.start("first", StageChain.ALL);
            trial.publishAndAwait(PART, 1 + random.nextInt(PART / 2));
            PipelineProcess second = trial.start("second", StageChain.ALL);
            trial.publishAndAwait(PART, 1 + random.nextInt(PART / 2));
            first.kill();
            trial.publishAndAwait(PART, 1 + random.nextInt(PART / 2));
            first.start();
            trial.publishAndAwait(PART, 1 + random.nextInt(PART / 2));
            second.stop();
            trial.publish(PART);
            trial.finishAndCompare();
        }
    }
}
