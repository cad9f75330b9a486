package io.sluice.deploy.run;

import io.sluice.deploy.metrics.PipelineStatus;
import io.sluice.deploy.pipeline.Pipeline;
import io.sluice.deploy.pipeline.PipelineSettings;
import io.sluice.deploy.pipeline.Pipelines;
import io.sluice.deploy.verb.Connection;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.tally.Tally;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code run}: stages against a cluster that is there. */
@Command(
        name = "run",
        description = {
            "Run stages against an existing cluster and registry, until stopped.",
            "",
            "Stages that are named together run fused, in one application that hands records on in memory. Named apart, "
                    + "each in a program of its own, they hand on through the topics submissions and assessments, and each "
                    + "scales by itself. The second look, by models that read whole sentences, is always an application "
                    + "of its own beside the stream; in one program with the others it has its own threads. Choose once: state does not move from one way to the other.",
            "",
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Before the first start: sluice topics create, sluice schemas register, sluice guidelines publish.",
            "",
            "Examples:",
            "  sluice run                                    all stages; those of the stream fused",
            "  sluice run classify --threads 4               one stage, apart",
            "  sluice run second-look --look-threads 4       the models on a machine of their own",
            "  sluice run --bootstrap kafka:9093 --kafka-config tls.properties --http 0.0.0.0:8484",
            "",
            "Exit code 1: it could not start, or has failed; a supervisor should start it again.",
        })
public final class RunCommand implements Callable<Integer> {

    private static final Duration LONGEST_START = Duration.ofDays(1);

    @Parameters(
            paramLabel = "STAGE",
            arity = "0..*",
            converter = StageName.class,
            completionCandidates = StageName.Candidates.class,
            description = {
                "Any of ${COMPLETION-CANDIDATES}. The first three only next to each other in this order. Default: all.",
            })
    private Collection<Stage> stages = Pipelines.ALL_STAGES;

    @Mixin
    private Connection connection;

    @Mixin
    private PipelineOptions options;

    @Option(
            names = "--http",
            paramLabel = "[HOST:]PORT",
            converter = HttpAddress.class,
            defaultValue = HttpAddress.DEFAULT,
            description = "Where /health/live, /health/ready and /metrics are. Default: ${DEFAULT-VALUE}, on loopback.")
    private InetSocketAddress http;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PipelineSettings settings = options.settings(connection.address());
        Tally tally = new Tally();
        try (Stop stop = Stop.onSignal();
                Pipelines pipelines = Pipelines.start(settings, stages, tally);
                PipelineStatus status = PipelineStatus.start(http, settings.cluster(), pipelines, tally)) {
            String applications =
                    pipelines.all().stream().map(Pipeline::toString).collect(Collectors.joining(", "));
            say(applications + " on " + settings.cluster() + "; health and metrics at " + status.url());
            Thread.ofVirtual().start(() -> sayWhenRunning(pipelines));
            Foreground.untilStopped(pipelines, stop);
            say("stopping: what is in hand is finished");
            return 0;
        }
    }

    /** Its state may have to be restored first, which takes as long as it takes. */
    private void sayWhenRunning(Pipelines pipelines) {
        try {
            if (pipelines.awaitRunning(LONGEST_START)) {
                say("running");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(String what) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("sluice: " + what);
        err.flush();
    }
}
