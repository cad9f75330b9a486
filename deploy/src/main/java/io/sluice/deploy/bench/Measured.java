package io.sluice.deploy.bench;

import io.sluice.deploy.bench.ThroughputTrial.Result;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one contestant.
 *
 * @param name what the table calls it
 * @param rounds at least one: see {@link Rounds}
 * @param peakBytes of resident memory, all its processes together
 * @param latency at a fixed rate, from the content event's send to the read-committed record; null where not measured
 */
record Measured(
        String name,
        List<Result> rounds,
        long peakBytes,
        @Nullable Percentiles latency) {

    Measured {
        rounds = List.copyOf(rounds);
    }

    /** The median of the rounds. */
    double eventsPerSecond() {
        return median(Result::eventsPerSecond);
    }

    /** Processor time of its own processes, without the broker's: the median of the rounds. */
    double cpuMicrosPerEvent() {
        return median(Result::cpuMicrosPerEvent);
    }

    /** Under its own name, the rounds of two measurements; of memory, the higher peak. */
    Measured and(Measured other) {
        return new Measured(
                name,
                Stream.concat(rounds.stream(), other.rounds.stream()).toList(),
                Math.max(peakBytes, other.peakBytes),
                latency == null || other.latency == null ? null : latency.averagedWith(other.latency));
    }

    private double median(ToDoubleFunction<Result> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
