package io.sluice.deploy.bench;

import io.sluice.deploy.bench.Measured.Round;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets the plain copy and another contestant work off the same backlogs, one after the other, each while the other one is
 * suspended: untimed until the just-in-time compilers rest, and from then on timed.
 *
 * <p>In turns, and in many short rounds, since a shared machine is faster in one moment than in another: the two of a round
 * are seconds apart, so that their ratio tells more than either's speed. Who goes first changes from round to round.
 *
 * <p>The compilers take half a minute of a processor for a plain copy and more than one for Sluice, and only full load shows
 * them what will be hot under full load: after a quiet start, the first backlog takes a third longer than those that follow.
 */
final class Rounds {

    /** Of a processor: less is one or the other method that is compiled again. */
    private static final double REST = 0.1;

    /** Whether the compilers rest is known of the last round, and so never of the first. */
    private static final int FEWEST_UNTIMED = 2;

    private final BenchSettings settings;
    private final StatusLine status;
    private final Backlog backlog;
    private final Contestant copy;
    private final Contestant other;
    private int count;

    Rounds(BenchSettings settings, StatusLine status, Backlog backlog, Contestant copy, Contestant other) {
        this.settings = settings;
        this.status = status;
        this.backlog = backlog;
        this.copy = copy;
        this.other = other;
    }

    /** Runs them all, and says how each went. */
    List<Round> run() {
        warmUp();
        List<Round> timed = new ArrayList<>();
        for (int i = 0; i < settings.rounds(); i++) {
            Round round = round();
            timed.add(round);
            status.say(describe(round));
        }
        return timed;
    }

    private void warmUp() {
        long end =
                System.nanoTime() + Duration.ofSeconds(settings.warmUpSeconds()).toNanos();
        int untimed = 0;
        boolean resting = false;
        while (untimed < FEWEST_UNTIMED || !resting && System.nanoTime() - end < 0) {
            long begun = System.nanoTime();
            Duration before = compiling();
            Round round = round();
            double share = compiling().minus(before).toNanos() / (double) (System.nanoTime() - begun);
            untimed++;
            resting = share < REST;
            status.say(String.format(
                    "not timed: %s; the compilers took %.0f %% of a processor", describe(round), 100 * share));
        }
        if (!resting) {
            status.say(String.format(
                    "%s: the compilers still work after %d s, which its throughput may suffer from; see --warm-up-seconds",
                    other.name(), settings.warmUpSeconds()));
        }
    }

    /** Of all who take part, this process included: the broker, which each record comes from and goes to, is in it. */
    private Duration compiling() {
        return copy.compiling().plus(other.compiling()).plus(ProcessMeter.compiling(ProcessHandle.current()));
    }

    private Round round() {
        backlog.lay(laid -> status.update(String.format("writing a backlog, %,d of %,d", laid, settings.events())));
        copy.suspend();
        other.suspend();
        backlog.reveal();
        boolean copyFirst = count++ % 2 == 0;
        ThroughputTrial.Result first = alone(copyFirst ? copy : other);
        ThroughputTrial.Result second = alone(copyFirst ? other : copy);
        copy.resume();
        other.resume();
        return copyFirst ? new Round(second, first) : new Round(first, second);
    }

    private ThroughputTrial.Result alone(Contestant contestant) {
        contestant.resume();
        ThroughputTrial.Result result = new ThroughputTrial(contestant, status::update).run();
        contestant.suspend();
        return result;
    }

    private String describe(Round round) {
        return String.format(
                "%s: %s; %s: %s: %.2f", copy.name(), round.copy(), other.name(), round.own(), round.ratio());
    }
}
