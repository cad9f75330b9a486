package io.sluice.deploy.demo;

import io.sluice.deploy.json.Json;
import io.sluice.deploy.local.Folders;
import io.sluice.deploy.local.LocalInstance;
import io.sluice.deploy.local.LocalSettings;
import io.sluice.deploy.metrics.PipelineStatus;
import io.sluice.deploy.publish.Pace;
import io.sluice.deploy.run.Foreground;
import io.sluice.deploy.run.Stop;
import io.sluice.deploy.verb.CommandFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code sluice demo}. */
@Command(
        name = "demo",
        description = {
            "Start everything on this machine, feed it the sample day, and show what is enforced.",
            "",
            "A real broker, a real schema registry and all stages run in this process and one child, in a temporary"
                    + " folder that is deleted at the end. The sample is a day on a small platform: repeat offenders, a"
                    + " wave of spam, a brigade of false reports, edits, deletes, appeals, broken records. Its times are"
                    + " moved so that its day ends now. Afterwards everything stays up, to be looked at, until Ctrl-C."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code 0: every record was decided or dead-lettered, and the compacted states agree with the log."
        })
public final class DemoCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Option(
            names = "--speed",
            paramLabel = "EVENTS",
            defaultValue = "180",
            description = "Events a second. Default: ${DEFAULT-VALUE}, the day in about 25 s.")
    private double speed;

    @Option(names = "--fast", description = "As fast as it goes, in the place of --speed.")
    private boolean fast;

    @Option(names = "--exit", description = "Stop when the day is over.")
    private boolean exit;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the summary there, too, as JSON.")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!(speed > 0)) {
            throw new CommandFailure("--speed is " + speed, "it must be above 0; --fast is as fast as it goes");
        }
        Instant programStart = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        try (Stop stop = Stop.onSignal()) {
            return play(stop, programStart);
        }
    }

    private int play(Stop stop, Instant programStart) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("sluice-demo-");
        try (View view = view();
                LocalInstance local = LocalInstance.start(new LocalSettings(data), view::started)) {
            return play(local, view, stop, programStart);
        } finally {
            Folders.delete(data);
        }
    }

    private int play(LocalInstance local, View view, Stop stop, Instant programStart)
            throws IOException, InterruptedException {
        if (!local.pipelines().awaitRunning(PATIENCE)) {
            throw new CommandFailure("the stages did not start", "see above for the reason; --verbose says more");
        }
        view.started("stages are running");
        Sample sample = Sample.endingAt(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        Summary summary = new Demo(local, sample, view).play(new Pace(fast ? 0 : speed), programStart, stop::isAsked);
        if (stop.isAsked()) {
            return ExitCode.SOFTWARE;
        }
        view.ended(summary);
        if (json != null) {
            Files.writeString(json, Json.pretty(summary.toJson()) + System.lineSeparator());
        }
        if (!exit) {
            stayUp(local, view, stop);
        }
        return summary.isGood() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static void stayUp(LocalInstance local, View view, Stop stop) {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (PipelineStatus status = PipelineStatus.start(anyPort, local.address(), local.pipelines(), local.tally())) {
            view.invite(NextSteps.of(local.address(), status.url()));
            Foreground.untilStopped(local.pipelines(), stop);
        }
    }

    private static View view() {
        return TerminalSize.isThere() ? new LiveView(System.out, Palette.forTerminal()) : new PlainView(System.out);
    }
}
