package io.sluice.deploy.faults;

import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.deploy.pipeline.Pipeline;
import io.sluice.deploy.pipeline.PipelineSettings;
import io.sluice.deploy.pipeline.StageChain;
import io.sluice.schemas.tally.Tally;
import java.nio.file.Path;
import org.apache.kafka.streams.KafkaStreams;

/** All stages, fused, until killed: application id, bootstrap servers, registry, folder for the state. */
final class PipelineProgram {

    private PipelineProgram() {}

    public static void main(String[] arguments) {
        ClusterAddress cluster = new ClusterAddress(arguments[1], arguments[2]);
        PipelineSettings settings =
                PipelineSettings.local(cluster, Path.of(arguments[3])).withApplicationId(arguments[0]);
        try (Pipeline pipeline = Pipeline.start(settings, StageChain.ALL, new Tally())) {
            System.exit(pipeline.ended().join() == KafkaStreams.State.NOT_RUNNING ? 0 : 1);
        }
    }
}
