package io.sluice.deploy.faults;

import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.deploy.pipeline.Pipeline;
import io.sluice.deploy.pipeline.PipelineSettings;
import io.sluice.deploy.pipeline.StageChain;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.tally.Tally;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.kafka.streams.KafkaStreams;

/** A chain of stages, until stopped: application id, bootstrap servers, registry, folder for the state, stages. */
final class PipelineProgram {

    private static final int FIRST_STAGE = 4;

    private PipelineProgram() {}

    public static void main(String[] arguments) {
        ClusterAddress cluster = new ClusterAddress(arguments[1], arguments[2]);
        StageChain chain = StageChain.of(
                Arrays.stream(arguments).skip(FIRST_STAGE).map(Stage::valueOf).toList());
        PipelineSettings settings =
                PipelineSettings.local(cluster, Path.of(arguments[3])).withApplicationId(arguments[0]);
        Pipeline pipeline = Pipeline.start(settings, chain, new Tally());
        Runtime.getRuntime().addShutdownHook(new Thread(pipeline::close));
        if (pipeline.ended().join() == KafkaStreams.State.ERROR) {
            System.exit(1);
        }
    }
}
