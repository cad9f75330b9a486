package io.sluice.classify.secondlook;

import java.time.Duration;

/**
 * How many items may wait for a second look, and for how long. Of each partition, since each is worked off by itself.
 *
 * @param batch items that the models read in one call
 * @param mostWaiting items that wait for their turn; of more, the least harmful are shed
 * @param longestWait what has not had its turn by then is shed
 * @param mostShed items that were shed and are looked at when nothing else waits; of more, the least harmful are forgotten
 * @param longestShed what was shed and has not been looked at by then is forgotten
 */
public record LookRules(int batch, int mostWaiting, Duration longestWait, int mostShed, Duration longestShed) {

    /**
     * Texts are run one by one, so that a batch only spares some writes; 5 s is what a poster may notice; an hour is a burst,
     * not a day.
     */
    public static final LookRules DEFAULT = new LookRules(4, 5_000, Duration.ofSeconds(5), 20_000, Duration.ofHours(1));

    public LookRules {
        require(batch >= 1 && batch <= mostWaiting, "batch", batch);
        require(mostShed >= 0, "mostShed", mostShed);
        require(longestWait.isPositive(), "longestWait", longestWait);
        require(longestShed.compareTo(longestWait) > 0, "longestShed", longestShed);
    }

    private static void require(boolean right, String name, Object value) {
        if (!right) {
            throw new IllegalArgumentException(name + " cannot be " + value);
        }
    }
}
