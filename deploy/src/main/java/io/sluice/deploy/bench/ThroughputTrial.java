package io.sluice.deploy.bench;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/**
 * How fast a contestant works off a backlog that comes all at once. The clock starts when a quarter is done, since a stream
 * that was idle takes a moment until its fetches are full. It stops when the last of several stages has nothing left; where
 * there is but one, when a twentieth is left: which of its threads is the last to end, and runs alone for a while, is
 * chance, and no stream that goes on has an end.
 */
final class ThroughputTrial {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int UNTIMED_SHARE = 4;
    private static final int LAST_SHARE = 20;

    private final Contestant contestant;
    private final Consumer<String> progress;

    ThroughputTrial(Contestant contestant, Consumer<String> progress) {
        this.contestant = contestant;
        this.progress = progress;
    }

    /** What one trial yields. */
    record Result(double eventsPerSecond, double cpuMicrosPerEvent) {
        @Override
        public String toString() {
            return String.format("%,.0f events/s, %.1f CPU µs each", eventsPerSecond, cpuMicrosPerEvent);
        }
    }

    /** Times what is left to the contestant now. */
    Result run() {
        long all = contestant.left();
        long deadline = System.nanoTime() + LONGEST.toNanos();
        long begun = await(all, done -> done >= all / UNTIMED_SHARE, deadline);
        long startNanos = System.nanoTime();
        Duration startCpu = contestant.cpu();
        long lastTimed = contestant.hasLaterStages() ? all : all - all / LAST_SHARE;
        long ended = await(all, done -> done >= lastTimed && contestant.areLaterStagesDone(), deadline);
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        long events = ended - begun;
        Duration cpu = contestant.cpu().minus(startCpu);
        await(all, done -> done >= all, deadline);
        return new Result(events / seconds, cpu.toNanos() / 1e3 / events);
    }

    /** Waits, untimed, until nothing is left to the contestant. */
    void drain() {
        long all = contestant.left();
        await(all, done -> done >= all && contestant.areLaterStagesDone(), System.nanoTime() + LONGEST.toNanos());
    }

    /** Waits until enough events are done, and says how many that are. The broker is asked once for each look. */
    private long await(long all, LongPredicate isEnough, long deadline) {
        while (true) {
            long done = all - contestant.left();
            if (isEnough.test(done)) {
                return done;
            }
            contestant.checkAlive();
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException(contestant.name() + " did not come to its end in " + LONGEST
                        + "; its log is " + contestant.log());
            }
            progress.accept(String.format("%s: %,d of %,d", contestant.name(), done, all));
            pause();
        }
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
