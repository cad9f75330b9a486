package io.sluice.deploy.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * How fast a contestant works off a backlog. The clock starts when a fifth is done, so that neither the start of its
 * processes nor most of the just-in-time compiler's work is measured, and stops when its last stage has nothing left.
 */
final class ThroughputTrial {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int FIFTH = 5;

    private final Contestant contestant;
    private final List<Backlog> stages;
    private final Path log;

    /** @param stages what each stage has to work off, the first one's being the content topic */
    ThroughputTrial(Contestant contestant, List<Backlog> stages, Path log) {
        this.contestant = contestant;
        this.stages = List.copyOf(stages);
        this.log = log;
    }

    /** What one trial yields. */
    record Result(double eventsPerSecond, double cpuMicrosPerEvent) {}

    Result run(Consumer<String> progress) {
        Backlog first = stages.getFirst();
        long all = first.end();
        long begun = await(all / FIFTH, all, progress);
        long startNanos = System.nanoTime();
        Duration startCpu = contestant.cpu();
        awaitEnd(all, progress);
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        long events = all - begun;
        Duration cpu = contestant.cpu().minus(startCpu);
        return new Result(events / seconds, cpu.toNanos() / 1e3 / events);
    }

    private long await(long wanted, long all, Consumer<String> progress) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            long committed = stages.getFirst().committed();
            if (committed >= wanted) {
                return committed;
            }
            step(committed, all, deadline, progress);
        }
    }

    private void awaitEnd(long all, Consumer<String> progress) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        for (Backlog stage : stages) {
            while (!stage.isEmpty()) {
                step(stages.getFirst().committed(), all, deadline, progress);
            }
        }
    }

    private void step(long committed, long all, long deadline, Consumer<String> progress) {
        contestant.checkAlive(log);
        if (System.nanoTime() - deadline > 0) {
            throw new IllegalStateException(
                    contestant.name() + " did not come to its end in " + LONGEST + "; its log is " + log);
        }
        progress.accept(String.format("%s: %,d of %,d", contestant.name(), committed, all));
        pause();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
