package io.sluice.tuning.torch;

import io.sluice.tuning.weights.Checkpoint;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How to tune.
 *
 * @param from what was learned before; {@link Checkpoint#NONE} to begin with the stock encoder
 * @param teacher whose layers it shall do as, beside learning from labels; {@link Checkpoint#NONE} for nobody
 * @param taught from 0 to 1: the teacher's share in what is learned; with 1, heads learn nothing
 * @param seed of the order, of the disguises and of what is dropped
 * @param width how much of the wide middle of each layer is kept
 * @param frozen how many layers from below are left as they are
 * @param rounds how often the texts are gone through
 * @param limit when to end at the latest: the rate of learning goes down to zero by then
 * @param checkpoint where to write what was learned
 * @param every how long from one checkpoint to the next
 */
public record TuningPlan(
        Checkpoint from,
        Checkpoint teacher,
        float taught,
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
