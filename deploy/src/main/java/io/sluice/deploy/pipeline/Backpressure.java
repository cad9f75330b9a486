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

    /** Who has begun to catch up goes on until there is as good as nothing left. */
    private static final double SECONDS_LEFT = 0.25;

    private static final int TICKS = 20;

    private int behindFor;

    /**
     * Decides about the next tick.
     *
     * @param behind records that the stream has not fetched yet
     * @param perSecond how many it fetches
     */
    boolean rests(double behind, double perSecond) {
        double seconds = behindFor == 0 ? SECONDS_BEHIND : SECONDS_LEFT;
        if (behind <= LITTLE || behind <= seconds * perSecond) {
            behindFor = 0;
            return false;
        }
        behindFor++;
        return behindFor % TICKS != 0;
    }
}
