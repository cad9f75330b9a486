package io.sluice.deploy.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/**
 * How fast a contestant works off a backlog that comes all at once. The clock starts when a quarter is done, since a stream
 * that was idle takes a moment until its fetches are full. It stops when the last of several stages has nothing left; where there is but one, when a twentieth is left: which
 * of its threads is the last to end, and runs alone for a while, is chance, and no stream that goes on has an end.
 */
final class ThroughputTrial {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int UNTIMED_SHARE = 4;
    private static final int LAST_SHARE = 20;

    private final Contestant contestant;
    private final List<Workload> stages;

    /** @param stages what each stage has to work off, the first one's being the content topic */
    ThroughputTrial(Contestant contestant, List<Workload> stages) {
        this.contestant = contestant;
        this.stages = List.copyOf(stages);
    }

    /** What one trial yields. */
    record Result(double eventsPerSecond, double cpuMicrosPerEvent) {
        @Override
        public String toString() {
            return String.format("%,.0f events/s, %.1f CPU µs each", eventsPerSecond, cpuMicrosPerEvent);
        }
    }

    /** Times what is left to the contestant now. */
    Result run(Consumer<String> progress) {
        long all = stages.getFirst().left();
        long deadline = System.nanoTime() + LONGEST.toNanos();
        long begun = await(all, done -> done >= all / UNTIMED_SHARE, deadline, progress);
        long startNanos = System.nanoTime();
        Duration startCpu = contestant.cpu();
        long lastTimed = stages.size() == 1 ? all - all / LAST_SHARE : all;
        long ended = await(all, done -> done >= lastTimed && areLaterStagesDone(), deadline, progress);
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        long events = ended - begun;
        Duration cpu = contestant.cpu().minus(startCpu);
        await(all, done -> done >= all, deadline, progress);
        return new Result(events / seconds, cpu.toNanos() / 1e3 / events);
    }

    private boolean areLaterStagesDone() {
        return stages.stream().skip(1).allMatch(stage -> stage.left() == 0);
    }

    /** Waits until enough events are done, and says how many that are. The broker is asked once for each look. */
    private long await(long all, LongPredicate isEnough, long deadline, Consumer<String> progress) {
        while (true) {
            long done = all - stages.getFirst().left();
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
