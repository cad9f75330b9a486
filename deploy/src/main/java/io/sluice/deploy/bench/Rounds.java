package io.sluice.deploy.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets a contestant work off one backlog after another: untimed until its just-in-time compilers rest, and from then on
 * timed. They take half a minute of a processor for a plain copy and more than one for Sluice, and only full load shows them
 * what will be hot under full load: after a quiet start, the first backlog takes a third longer than those that follow.
 * Several short rounds in place of a long one, since a shared machine is faster in one moment than in another.
 */
final class Rounds {

    /** Of a processor: less is one or the other method that is compiled again. */
    private static final double REST = 0.1;

    /** Whether the compilers rest is known of the last round, and so never of the first. */
    private static final int FEWEST_UNTIMED = 2;

    private final BenchSettings settings;
    private final Contestant contestant;
    private final ThroughputTrial trial;
    private final Runnable backlog;

    /** @param backlog lays what the contestant is to work off */
    Rounds(BenchSettings settings, Contestant contestant, ThroughputTrial trial, Runnable backlog) {
        this.settings = settings;
        this.contestant = contestant;
        this.trial = trial;
        this.backlog = backlog;
    }

    /** @param told how each round went */
    List<ThroughputTrial.Result> run(Consumer<String> progress, Consumer<String> told) {
        long end =
                System.nanoTime() + Duration.ofSeconds(settings.warmUpSeconds()).toNanos();
        int untimed = 0;
        boolean resting = false;
        while (untimed < FEWEST_UNTIMED || !resting && System.nanoTime() - end < 0) {
            long begun = System.nanoTime();
            Duration before = compiling();
            ThroughputTrial.Result result = round(progress);
            double share = compiling().minus(before).toNanos() / (double) (System.nanoTime() - begun);
            untimed++;
            resting = share < REST;
            told.accept(String.format(
                    "%s: not timed, %s; the compilers took %.0f %% of a processor",
                    contestant.name(), result, 100 * share));
        }
        if (!resting) {
            told.accept(String.format(
                    "%s: its compilers still work after %d s, which its throughput may suffer from; see --warm-up-seconds",
                    contestant.name(), settings.warmUpSeconds()));
        }
        List<ThroughputTrial.Result> timed = new ArrayList<>();
        for (int i = 0; i < settings.rounds(); i++) {
            ThroughputTrial.Result result = round(progress);
            timed.add(result);
            told.accept(String.format("%s: %s", contestant.name(), result));
        }
        return timed;
    }

    /** The contestant's compilers, and those of this process: the broker, which each record comes from and goes to, is in it. */
    private Duration compiling() {
        return contestant.compiling().plus(ProcessMeter.compiling(ProcessHandle.current()));
    }

    private ThroughputTrial.Result round(Consumer<String> progress) {
        backlog.run();
        return trial.run(progress);
    }
}
