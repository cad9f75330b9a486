package io.sluice.deploy.bench;

/**
 * What to measure.
 *
 * @param events of one backlog, at least 10,000
 * @param rounds how many backlogs are timed
 * @param partitions of every topic
 * @param threads of every contestant's Streams application
 * @param rate events a second while latency is measured
 * @param warmUpSeconds how long a pair may take until the just-in-time compilers rest: see {@link Rounds}
 * @param latencySeconds how long latency is measured; its first third only warms up
 */
record BenchSettings(
        int events, int rounds, int partitions, int threads, int rate, int warmUpSeconds, int latencySeconds) {

    BenchSettings {
        atLeast("--events", events, 10_000);
        atLeast("--rounds", rounds, 1);
        atLeast("--partitions", partitions, 1);
        atLeast("--threads", threads, 1);
        atLeast("--rate", rate, 100);
        atLeast("--warm-up-seconds", warmUpSeconds, 3);
        atLeast("--latency-seconds", latencySeconds, 3);
    }

    private static void atLeast(String option, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(option + " is " + value + ", and must be at least " + least);
        }
    }
}
