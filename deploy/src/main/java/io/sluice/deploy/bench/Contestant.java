package io.sluice.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The processes of one contestant, each a JVM of its own, so that each is measured alone and the broker is not. */
final class Contestant implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Path log;
    private final List<Process> processes = new ArrayList<>();

    private Contestant(String name, Path log) {
        this.name = name;
        this.log = log;
    }

    /**
     * Starts processes of this very program.
     *
     * @param commands for each process what stands behind {@code sluice} on its command line
     * @param log where they write what they would print
     */
    static Contestant start(String name, List<List<String>> commands, Path log) {
        Contestant contestant = new Contestant(name, log);
        try {
            for (List<String> command : commands) {
                contestant.processes.add(new ProcessBuilder(java(command))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start());
            }
            return contestant;
        } catch (IOException e) {
            contestant.close();
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    private static List<String> java(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx1g",
                "-XX:+UseParallelGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "io.sluice.deploy.cli.Main"));
        command.addAll(arguments);
        return command;
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    Duration cpu() {
        return processes.stream()
                .map(process -> ProcessMeter.cpu(process.toHandle()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** How long the just-in-time compilers of its processes have worked, since they began. */
    Duration compiling() {
        return processes.stream()
                .map(process -> ProcessMeter.compiling(process.toHandle()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    long peakBytes() {
        return processes.stream()
                .mapToLong(process -> ProcessMeter.peakBytes(process.toHandle()))
                .sum();
    }

    /** Fails as soon as one of the processes is gone, so that nobody waits for the dead. */
    void checkAlive() {
        for (Process process : processes) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        name + " stopped with exit code " + process.exitValue() + "; its log is " + log);
            }
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            try {
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
