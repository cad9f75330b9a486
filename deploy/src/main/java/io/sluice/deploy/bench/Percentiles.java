package io.sluice.deploy.bench;

import java.util.Arrays;

/** Latencies in milliseconds, and how they spread. */
record Percentiles(double p50, double p99, int samples) {

    /** Of latencies in nanoseconds, by the nearest rank; zeros where there are none. */
    static Percentiles ofNanos(long[] nanos) {
        if (nanos.length == 0) {
            return new Percentiles(0, 0, 0);
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Percentiles(millisAt(sorted, 0.50), millisAt(sorted, 0.99), sorted.length);
    }

    private static double millisAt(long[] sorted, double quantile) {
        int rank = (int) Math.ceil(quantile * sorted.length) - 1;
        return sorted[Math.max(0, rank)] / 1e6;
    }

    /** The means of two series' percentiles. */
    Percentiles averagedWith(Percentiles other) {
        return new Percentiles((p50 + other.p50) / 2, (p99 + other.p99) / 2, samples + other.samples);
    }
}
