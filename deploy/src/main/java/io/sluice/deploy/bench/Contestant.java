package io.sluice.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The processes of one contestant, each a JVM of its own, so that each is measured alone and the broker is not. */
final class Contestant implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Discipline discipline;
    private final List<Workload> stages;
    private final Path log;
    private final List<Process> processes = new CopyOnWriteArrayList<>();
    private final Thread killer = new Thread(() -> processes.forEach(Process::destroyForcibly), "bench-killer");

    private Contestant(Discipline discipline, List<Workload> stages, Path log) {
        this.discipline = discipline;
        this.stages = List.copyOf(stages);
        this.log = log;
        // Who is suspended hears no signal but this one, and would be there for ever.
        Runtime.getRuntime().addShutdownHook(killer);
    }

    /**
     * Starts processes of this very program.
     *
     * @param stages what each stage has to work off, the first one's being the content topic
     * @param commands for each process what stands behind {@code sluice} on its command line
     * @param log where they write what they would print
     */
    static Contestant start(Discipline discipline, List<Workload> stages, List<List<String>> commands, Path log) {
        Contestant contestant = new Contestant(discipline, stages, log);
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
            throw new UncheckedIOException("cannot start " + discipline.title(), e);
        }
    }

    /** With the options of this very JVM, so that {@code sluice run} is measured as it runs; a cache of its classes is none of them. */
    private static List<String> java(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-XX:AOT"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.sluice.deploy.cli.Main"));
        command.addAll(arguments);
        return command;
    }

    Discipline discipline() {
        return discipline;
    }

    String name() {
        return discipline.title();
    }

    Path log() {
        return log;
    }

    /** What its first stage has not done. */
    long left() {
        return stages.getFirst().left();
    }

    /** Whether all that its first stage has done was done by those after it, too. */
    boolean areLaterStagesDone() {
        return stages.stream().skip(1).allMatch(stage -> stage.left() == 0);
    }

    boolean hasLaterStages() {
        return stages.size() > 1;
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

    /** Holds all its processes where they are: they take no processor until they {@link #resume}. */
    void suspend() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        String pids = processes.stream()
                .filter(Process::isAlive)
                .map(process -> String.valueOf(process.pid()))
                .collect(Collectors.joining(" "));
        if (pids.isEmpty()) {
            return;
        }
        try {
            // The shell's own: not every machine has the command.
            int exit = new ProcessBuilder("sh", "-c", "kill -" + name + " " + pids)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("cannot send " + name + " to " + name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no shell to send " + name + " with: bench needs a POSIX system", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Fails as soon as one of the processes is gone, so that nobody waits for the dead. */
    void checkAlive() {
        for (Process process : processes) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        name() + " stopped with exit code " + process.exitValue() + "; its log is " + log);
            }
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        resume();
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
        forgetKiller();
    }

    private void forgetKiller() {
        try {
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (IllegalStateException alreadyShuttingDown) {
            // It has run, or is about to.
        }
    }
}
