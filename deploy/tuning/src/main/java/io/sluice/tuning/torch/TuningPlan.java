package io.sluice.tuning.torch;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How to tune.
 *
 * @param seed of the order, of the disguises and of what is dropped
 * @param width how much of the wide middle of each layer is kept, if there is more
 * @param frozen how many layers from below are left as they are
 * @param rounds how often the texts are gone through
 * @param limit when to end at the latest: the rate of learning goes down to zero by then
 * @param checkpoint where to write what was learned
 * @param every how long from one checkpoint to the next
 */
public record TuningPlan(
        long seed,
        int width,
        int frozen,
        double rounds,
        float rate,
        int batch,
        int maxTokens,
        Duration limit,
        Path checkpoint,
        Duration every) {

    /** Of texts, how many are read in a disguise. */
    static final double DISGUISED = 0.15;
}
