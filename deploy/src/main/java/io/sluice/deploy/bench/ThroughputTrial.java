package io.sluice.deploy.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * How fast a contestant works off a backlog. The clock starts when half is done, so that neither the start of its
 * processes nor the just-in-time compiler's work is measured, which on two processors takes half a minute of full load;
 * and it stops when the last stage has nothing left.
 */
final class ThroughputTrial {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int HALF = 2;

    private final Contestant contestant;
    private final List<Workload> stages;
    private final long all;
    private final Path log;

    /**
     * @param stages what each stage has to work off, the first one's being the content topic
     * @param all how many events that has
     */
    ThroughputTrial(Contestant contestant, List<Workload> stages, long all, Path log) {
        this.contestant = contestant;
        this.stages = List.copyOf(stages);
        this.all = all;
        this.log = log;
    }

    /** What one trial yields. */
    record Result(double eventsPerSecond, double cpuMicrosPerEvent) {}

    Result run(Consumer<String> progress) {
        long begun = awaitStart(progress);
        long startNanos = System.nanoTime();
        Duration startCpu = contestant.cpu();
        awaitEnd(progress);
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        long events = all - begun;
        Duration cpu = contestant.cpu().minus(startCpu);
        return new Result(events / seconds, cpu.toNanos() / 1e3 / events);
    }

    /** Waits for the half, and says how many it was then. */
    private long awaitStart(Consumer<String> progress) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            long done = done();
            if (done >= all / HALF) {
                return done;
            }
            step(done, deadline, progress);
        }
    }

    private void awaitEnd(Consumer<String> progress) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        for (Workload stage : stages) {
            while (stage.left() > 0) {
                step(done(), deadline, progress);
            }
        }
    }

    private long done() {
        return all - stages.getFirst().left();
    }

    private void step(long done, long deadline, Consumer<String> progress) {
        contestant.checkAlive(log);
        if (System.nanoTime() - deadline > 0) {
            throw new IllegalStateException(
                    contestant.name() + " did not come to its end in " + LONGEST + "; its log is " + log);
        }
        progress.accept(String.format("%s: %,d of %,d", contestant.name(), done, all));
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
