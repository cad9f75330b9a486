package io.sluice.deploy.demo;

import io.sluice.schemas.tally.LookTally;
import io.sluice.schemas.tally.Tally;
import java.time.Duration;
import java.time.Instant;

/**
 * How far the sample has come.
 *
 * @param planned records of the sample
 * @param published records that Kafka has taken: of the sample, and what reviewers and authors answered to it
 * @param clock the time of day in the sample
 * @param elapsed since the first record was published
 */
record Progress(
        int planned,
        long published,
        long received,
        long cleared,
        long judged,
        long deadLettered,
        Looks looks,
        Instant clock,
        Duration elapsed) {

    static Progress of(Tally tally, int planned, long published, Instant clock, Duration elapsed) {
        return new Progress(
                planned,
                published,
                tally.received(),
                tally.cleared(),
                tally.judged(),
                tally.deadLettered(),
                Looks.of(tally.looks()),
                clock,
                elapsed);
    }

    /**
     * Second looks, by models that read whole sentences.
     *
     * @param made in their turn or later
     * @param shed because there were too many at a time; most of them were made later
     */
    record Looks(long asked, long made, long shed) {

        static Looks of(LookTally tally) {
            return new Looks(tally.asked(), tally.lookedAt() + tally.lookedAtLater(), tally.shed());
        }
    }

    long decided() {
        return cleared + judged;
    }

    /** Read, and neither decided nor refused yet. */
    long underWay() {
        return received - decided() - deadLettered;
    }

    /** Everything published has been read, and is decided or refused. */
    boolean allAccountedFor() {
        return received == published && underWay() == 0;
    }

    double perSecond() {
        return elapsed.isZero() ? 0 : received * 1000.0 / Math.max(1, elapsed.toMillis());
    }

    /** How much of the sample has been published, in [0, 1]. */
    double share() {
        return planned == 0 ? 1 : Math.min(1, (double) published / planned);
    }
}
