package io.sluice.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.deploy.embedded.EmbeddedCluster;
import io.sluice.deploy.pipeline.StageChain;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Processes are killed without warning while every post waits for its second look, among them the one that makes it; with
 * room for all who wait, and with so little that most are shed first.
 */
class SecondLookKillTest {

    private static final int POSTS = 300;
    private static final int KILLS = 3;

    private static final List<StageChain> APART = Stream.of(Stage.values())
            .map(stage -> StageChain.of(List.of(stage)))
            .toList();

    @SuppressWarnings("unused") // JUnit finds it by its name.
    private static final List<Arguments> RUNS = List.of(
            Arguments.argumentSet("fused, seed 31", 31L, Trial.LOOKING, List.of(StageChain.ALL)),
            Arguments.argumentSet("split, shedding, seed 33", 33L, Trial.SHEDDING, APART));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("RUNS")
    void everythingStandsInTheEndAsIfEachLookHadComeAtOnce(long seed, Trial rules, List<StageChain> chains)
            throws Exception {
        Random random = new Random(seed);
        try (EmbeddedCluster cluster = EmbeddedCluster.start(folder.resolve("cluster"));
                LookTrial trial = new LookTrial(seed, rules, cluster.address(), folder)) {
            List<PipelineProcess> processes = new ArrayList<>();
            chains.forEach(chain -> processes.add(trial.start(chain)));
            for (int i = 1; i <= KILLS; i++) {
                trial.publish(POSTS / KILLS);
                trial.awaitLooks(trial.looks().size() + 1 + random.nextInt(POSTS / KILLS / 2));
                // The one that looks, first; where it has a process of its own it is the last.
                PipelineProcess victim = i == 1 ? processes.getLast() : processes.get(random.nextInt(processes.size()));
                victim.kill();
                victim.start();
            }
            trial.finishAndCompare();

            assertThat(trial.expected().takenBack()).isPositive();
            assertThat(trial.expected().brought()).isPositive();
            if (rules == Trial.SHEDDING) {
                assertThat(trial.looks()).anyMatch(look -> !look.isComplete());
            }
        }
    }
}
