package io.sluice.deploy.faults;

import io.sluice.deploy.pipeline.StageChain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A process of the pipeline is killed without warning in the midst of a stream, again and again, and started again each
 * time: the only one there is, or, where the stages run apart, any of them. First the stream is content, then reports of
 * it, then what reviewers and accounts say of what was enforced.
 */
class KillTest {

    private static final int EVENTS = 3_000;
    private static final int KILLS = 3;

    /** Of what people say there is at least twice as much. */
    private static final int MIDST = 50;

    /** Fused and split get the same input: as each gives what the core says of it, they give the same. */
    private static final long SEED = 11;

    private static final List<StageChain> APART = StageChain.ALL.stages().stream()
            .map(stage -> StageChain.of(List.of(stage)))
            .toList();

    @SuppressWarnings("unused") // JUnit finds it by its name.
    private static final List<Arguments> RUNS =
            List.of(Arguments.argumentSet("fused", List.of(StageChain.ALL)), Arguments.argumentSet("split", APART));

    @RegisterExtension
    static final ContainerBroker BROKER = new ContainerBroker();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("RUNS")
    void nothingIsLostAndNothingIsDoubled(List<StageChain> chains) throws Exception {
        Random random = new Random(SEED);
        int part = EVENTS / (KILLS + 1);
        try (FaultTrial trial = new FaultTrial(SEED, EVENTS, BROKER.bootstrapServers(), folder)) {
            List<PipelineProcess> processes = new ArrayList<>();
            chains.forEach(chain -> processes.add(trial.start(chain.toString(), chain)));
            for (int i = 0; i < KILLS; i++) {
                trial.publishAndAwait(part, 1 + random.nextInt(part / 2));
                restartOne(processes, random);
            }
            trial.publish(part);
            trial.reportAndAwait(1 + random.nextInt(MIDST));
            restartOne(processes, random);
            trial.answerAndAwait(1 + random.nextInt(MIDST));
            restartOne(processes, random);
            trial.finishAndCompare();
        }
    }

    private static void restartOne(List<PipelineProcess> processes, Random random) throws InterruptedException {
        PipelineProcess victim = processes.get(random.nextInt(processes.size()));
        victim.kill();
        victim.start();
    }
}
