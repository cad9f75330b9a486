package io.sluice.deploy.demo;

import io.sluice.deploy.publish.Pace;
import io.sluice.schemas.tally.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * The sample day from its first record to the last decision: feeds in one thread, and in its own reads what comes of it
 * and shows it, until everything that was published is decided, committed and read, the answers of the people of the
 * sample included.
 */
final class DemoRun {

    /** How long nothing may move before it gives up; the summary then says what is missing. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Sample sample;
    private final Feeder feeder;
    private final Outputs outputs;
    private final Spectator spectator;
    private final View view;
    private final Tally tally;
    private final BooleanSupplier allCommitted;
    private long started;
    private long lastReceived;
    private long lastMove;

    /** @param allCommitted whether the pipeline has committed all that there is to read */
    DemoRun(
            Sample sample,
            Feeder feeder,
            Outputs outputs,
            Spectator spectator,
            View view,
            Tally tally,
            BooleanSupplier allCommitted) {
        this.sample = sample;
        this.feeder = feeder;
        this.outputs = outputs;
        this.spectator = spectator;
        this.view = view;
        this.tally = tally;
        this.allCommitted = allCommitted;
    }

    /**
     * Runs it.
     *
     * @param programStart when the program was started, for the time to the first enforcement
     * @param stop whether to leave off
     */
    Summary run(Pace pace, Instant programStart, BooleanSupplier stop) {
        started = System.nanoTime();
        lastMove = started;
        CompletableFuture<Void> feed = CompletableFuture.runAsync(
                () -> feeder.feed(sample.records(), pace),
                task -> Thread.ofPlatform().daemon().name("feed").start(task));
        while (!feed.isDone() && !stop.getAsBoolean()) {
            look();
        }
        if (feed.isCompletedExceptionally()) {
            feed.join();
        }
        long ended = awaitRest(stop);
        Duration elapsed = Duration.ofNanos(ended - started);
        return new Summary(
                progress(elapsed),
                spectator.seen(),
                spectator
                        .firstEnforcement()
                        .map(first -> Duration.between(programStart, first))
                        .orElse(Duration.ZERO),
                spectator.disagreements(),
                PeakMemory.resident());
    }

    /** Returns when, on the nano clock, everything was decided. */
    private long awaitRest(BooleanSupplier stop) {
        while (!stop.getAsBoolean()) {
            look();
            long published = feeder.published();
            if (progress(Duration.ZERO).allAccountedFor() && allCommitted.getAsBoolean()) {
                long now = System.nanoTime();
                outputs.readToEnd();
                // What was read last may have been answered.
                if (feeder.published() == published) {
                    return now;
                }
            }
            if (hasStalled()) {
                break;
            }
        }
        return System.nanoTime();
    }

    private void look() {
        outputs.poll();
        view.tick(progress(Duration.ofNanos(System.nanoTime() - started)), spectator.seen());
    }

    private boolean hasStalled() {
        long received = tally.received();
        long now = System.nanoTime();
        if (received != lastReceived) {
            lastReceived = received;
            lastMove = now;
        }
        return now - lastMove > PATIENCE.toNanos();
    }

    private Progress progress(Duration elapsed) {
        return Progress.of(tally, sample.records().size(), feeder.published(), feeder.clock(), elapsed);
    }
}
