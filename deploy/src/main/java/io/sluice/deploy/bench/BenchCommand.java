package io.sluice.deploy.bench;

import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.deploy.embedded.EmbeddedCluster;
import io.sluice.deploy.local.Folders;
import io.sluice.schemas.content.ContentEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code bench}. */
@Command(
        name = "bench",
        description = {
            "Measure Sluice beside plain Kafka Streams, in one run on this machine.",
            "",
            "Kafka Streams alone copies the content topic to another, exactly once; Sluice works off the same events, fused "
                    + "and split. Each runs in processes of its own; the broker runs beside them and is not counted. "
                    + "The copy and Sluice work off the same backlogs in turns, each while the other is suspended: "
                    + "untimed until the just-in-time compilers rest, then timed; then events "
                    + "come at --rate, and the time to the read-committed answer is taken. "
                    + "Sluice's serdes are timed beside Confluent's.",
        },
        mixinStandardHelpOptions = true,
        subcommands = CopyCommand.class,
        footer = {
            "",
            "Examples:",
            "  sluice bench",
            "  sluice bench --input texts.tsv.gz --rounds 9 --json bench.json --svg bench.svg",
        })
public final class BenchCommand implements Callable<Integer> {

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description =
                    "What the events are made of: a table that `sluice publish` knows, or any file with one text a line; .gz "
                            + "too. Default: the sample stream.")
    private @Nullable String input;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Of each backlog; its first quarter is not timed. Default: ${DEFAULT-VALUE}.")
    private int events;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "8",
            description = "Backlogs that are timed; their median counts. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "4",
            description = "Of every topic. Default: ${DEFAULT-VALUE}.")
    private int partitions;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Stream threads of each application. Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Events a second for the latency. Default: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(
            names = "--warm-up-seconds",
            paramLabel = "N",
            defaultValue = "240",
            description =
                    "The longest that a pair may take until the just-in-time compilers rest. Default: ${DEFAULT-VALUE}.")
    private int warmUpSeconds;

    @Option(
            names = "--latency-seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "How long latency is measured, in seconds. Default: ${DEFAULT-VALUE}.")
    private int latencySeconds;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there, too.")
    private @Nullable Path json;

    @Option(names = "--svg", paramLabel = "FILE", description = "Write a plot of the figures there.")
    private @Nullable Path svg;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        BenchSettings settings =
                new BenchSettings(events, rounds, partitions, threads, rate, warmUpSeconds, latencySeconds);
        PrintWriter err = spec.commandLine().getErr();
        StatusLine status = new StatusLine(err);
        List<ContentEvent> read = input == null ? BenchInput.ofSample() : BenchInput.read(input);
        Path folder = Files.createTempDirectory("sluice-bench");
        status.say("starting a broker and a registry");
        BenchReport report;
        try (EmbeddedCluster cluster = EmbeddedCluster.start(folder)) {
            ClusterAddress address = cluster.address();
            Arena arena = Arena.prepare(address, settings, read, folder, status);
            List<Measured> contestants = arena.contest();
            status.say("timing the serdes");
            List<SerdeCost> serdes = new SerdeTrial(address, read).run();
            report = new BenchReport(settings, Machine.describe(), contestants, serdes);
        }
        report(report);
        // Where it fails, the folder stays: it holds the logs.
        Folders.delete(folder);
        return 0;
    }

    private void report(BenchReport report) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.print(report.table());
        out.flush();
        if (json != null) {
            Files.writeString(json, report.json().toPrettyString() + "\n", StandardCharsets.UTF_8);
        }
        if (svg != null) {
            Files.writeString(svg, BenchPlot.of(report), StandardCharsets.UTF_8);
        }
    }
}
