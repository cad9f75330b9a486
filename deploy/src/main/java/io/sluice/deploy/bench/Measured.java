package io.sluice.deploy.bench;

import org.jspecify.annotations.Nullable;

/**
 * What was measured of one contestant.
 *
 * @param name what the table calls it
 * @param eventsPerSecond in its steady part: see {@link ThroughputTrial}
 * @param cpuMicrosPerEvent processor time of the contestant's own processes, in microseconds, without the broker's
 * @param peakBytes of resident memory, all its processes together
 * @param latency at a fixed rate, from the content event's send to the read-committed record; null where not measured
 */
record Measured(
        String name,
        double eventsPerSecond,
        double cpuMicrosPerEvent,
        long peakBytes,
        @Nullable Percentiles latency) {

    /** Under its own name, the means of two measurements; of memory, the higher peak. */
    Measured averagedWith(Measured other) {
        return new Measured(
                name,
                (eventsPerSecond + other.eventsPerSecond) / 2,
                (cpuMicrosPerEvent + other.cpuMicrosPerEvent) / 2,
                Math.max(peakBytes, other.peakBytes),
                latency == null || other.latency == null ? null : latency.averagedWith(other.latency));
    }
}
