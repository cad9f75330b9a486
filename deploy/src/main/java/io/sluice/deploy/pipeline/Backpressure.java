package io.sluice.deploy.pipeline;

/**
 * Whether the second look is to rest because the stream beside it is behind. A stream that catches up needs every
 * processor; so the models rest then, but for one tick in twenty: in a stream that stays behind for hours, the most harmful
 * items are looked at all the same. No clock: it is told what there is once in a tick.
 */
final class Backpressure {

    /** What a stream may have fetched and not done while it keeps up. */
    static final long LITTLE = 10_000;

    private static final double SECONDS_BEHIND = 2;
    private static final int TICKS = 20;

    private int behindFor;

    /**
     * Decides about the next tick.
     *
     * @param behind records that the stream has not fetched yet
     * @param perSecond how many it fetches
     */
    boolean rests(double behind, double perSecond) {
        if (behind <= LITTLE || behind <= SECONDS_BEHIND * perSecond) {
            behindFor = 0;
            return false;
        }
        behindFor++;
        return behindFor % TICKS != 0;
    }
}
