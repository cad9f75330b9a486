package io.sluice.deploy.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What was measured of one contestant, and of the plain copy right beside it.
 *
 * @param name what the table calls it
 * @param rounds at least one: see {@link Rounds}
 * @param peakBytes of resident memory, all its processes together
 * @param latency at a fixed rate, from the content event's send to the read-committed record
 * @param copyLatency the plain copy's
 */
record Measured(String name, List<Round> rounds, long peakBytes, Percentiles latency, Percentiles copyLatency) {

    Measured {
        rounds = List.copyOf(rounds);
    }

    /** One backlog, worked off by a contestant and by the plain copy. */
    record Round(ThroughputTrial.Result own, ThroughputTrial.Result copy) {

        double ratio() {
            return own.eventsPerSecond() / copy.eventsPerSecond();
        }

        /** The plain copy's part of it. */
        Round ofCopy() {
            return new Round(copy, copy);
        }
    }

    /** The median of the rounds. */
    double eventsPerSecond() {
        return median(round -> round.own().eventsPerSecond());
    }

    /** Processor time of its own processes, without the broker's: the median of the rounds. */
    double cpuMicrosPerEvent() {
        return median(round -> round.own().cpuMicrosPerEvent());
    }

    /**
     * Events per second beside the copy's: the median of the rounds' ratios. The ratio of the medians would say whether the
     * machine was as fast in the one's rounds as in the other's.
     */
    double throughputRatio() {
        return median(Round::ratio);
    }

    /** The 99th percentile beside the copy's; 0 where the copy's is. */
    double latencyRatio() {
        return copyLatency.p99() == 0 ? 0 : latency.p99() / copyLatency.p99();
    }

    /** Under its own name, the rounds of two measurements; of memory, the higher peak. */
    Measured and(Measured other) {
        return new Measured(
                name,
                Stream.concat(rounds.stream(), other.rounds.stream()).toList(),
                Math.max(peakBytes, other.peakBytes),
                latency.averagedWith(other.latency),
                copyLatency.averagedWith(other.copyLatency));
    }

    private double median(ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
