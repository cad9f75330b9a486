package io.sluice.deploy.faults;

import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.deploy.pipeline.PipelineSettings;
import io.sluice.deploy.pipeline.Pipelines;
import io.sluice.deploy.run.Foreground;
import io.sluice.deploy.run.Stop;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Stages, until stopped: application id, bootstrap servers, registry, folder for the state, stages. */
final class PipelineProgram {

    /** A system property: the name of a {@link Trial}. */
    static final String TRIAL = "sluice.trial";

    private static final int FIRST_STAGE = 4;

    private PipelineProgram() {}

    public static void main(String[] arguments) {
        ClusterAddress cluster = new ClusterAddress(arguments[1], arguments[2]);
        List<Stage> stages =
                Arrays.stream(arguments).skip(FIRST_STAGE).map(Stage::valueOf).toList();
        PipelineSettings settings =
                PipelineSettings.local(cluster, Path.of(arguments[3])).withApplicationId(arguments[0]);
        try (Stop stop = Stop.onSignal();
                Pipelines pipelines = Trial.valueOf(System.getProperty(TRIAL)).start(settings, stages)) {
            Foreground.untilStopped(pipelines, stop);
        }
        System.exit(0);
    }
}
