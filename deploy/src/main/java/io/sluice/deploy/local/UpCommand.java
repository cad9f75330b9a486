package io.sluice.deploy.local;

import io.sluice.deploy.metrics.PipelineStatus;
import io.sluice.deploy.run.Foreground;
import io.sluice.deploy.run.HttpAddress;
import io.sluice.deploy.run.Stop;
import io.sluice.deploy.verb.CommandFailure;
import io.sluice.deploy.verb.Connection;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code up}: everything on this machine. */
@Command(
        name = "up",
        description = {
            "Start everything in one process on this machine: Kafka, a schema registry, the topics, the default guidelines "
                    + "and all stages. On the usual ports the other verbs find it without options.",
            "",
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  sluice up",
            "  sluice up --data ~/sluice      keep the data, and go on with it the next time",
        })
public final class UpCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep everything in this folder. Default: a temporary one, which is deleted at the end.")
    private @Nullable Path data;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "" + Connection.LOCAL_KAFKA_PORT,
            description = "Where Kafka listens, on loopback. Default: ${DEFAULT-VALUE}. 0: any free one.")
    private int kafkaPort;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            defaultValue = "" + Connection.LOCAL_REGISTRY_PORT,
            description = "Where the registry listens, on loopback. Default: ${DEFAULT-VALUE}. 0: any free one.")
    private int registryPort;

    @Option(
            names = "--http",
            paramLabel = "[HOST:]PORT",
            converter = HttpAddress.class,
            defaultValue = HttpAddress.DEFAULT,
            description = "Where /health/live, /health/ready and /metrics are. Default: ${DEFAULT-VALUE}, on loopback.")
    private InetSocketAddress http;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "4",
            description = "Partitions of the topics, where they are new. Default: ${DEFAULT-VALUE}.")
    private int partitions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Stop stop = Stop.onSignal()) {
            run(stop);
        }
        return 0;
    }

    private void run(Stop stop) throws IOException, InterruptedException {
        Path folder = data == null ? Files.createTempDirectory("sluice-up-") : data;
        try {
            run(folder, stop);
        } finally {
            if (data == null) {
                Folders.delete(folder);
            }
        }
    }

    private void run(Path folder, Stop stop) throws InterruptedException {
        LocalSettings settings = new LocalSettings(folder, kafkaPort, registryPort, partitions);
        try (LocalInstance instance = LocalInstance.start(settings);
                PipelineStatus status =
                        PipelineStatus.start(http, instance.address(), instance.pipelines(), instance.tally())) {
            if (!instance.pipelines().awaitRunning(PATIENCE)) {
                throw new CommandFailure("the stages did not start", "the log above says why");
            }
            say(folder, instance, status);
            Foreground.untilStopped(instance.pipelines(), stop);
        }
    }

    private void say(Path folder, LocalInstance instance, PipelineStatus status) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Kafka     " + instance.address().bootstrap());
        out.println("registry  " + instance.address().shownRegistry());
        out.println("health    " + status.url() + "/health/ready");
        out.println("metrics   " + status.url() + "/metrics");
        out.println("data      " + folder + (data == null ? ", until it stops (--data DIR keeps it)" : ""));
        if (kafkaPort != Connection.LOCAL_KAFKA_PORT || registryPort != Connection.LOCAL_REGISTRY_PORT) {
            out.println("The other verbs find it with: export SLUICE_BOOTSTRAP="
                    + instance.address().bootstrap() + " SLUICE_REGISTRY="
                    + instance.address().shownRegistry());
        }
        out.println("Sluice is up. Next, elsewhere: sluice watch, sluice publish FILE. Ctrl-C stops it.");
        out.flush();
    }
}
