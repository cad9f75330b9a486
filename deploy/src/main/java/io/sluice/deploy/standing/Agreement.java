package io.sluice.deploy.standing;

import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.StandingFold;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the standing on the compacted topic says the same as the account's log. */
sealed interface Agreement {

    /** It does. */
    record Agrees() implements Agreement {}

    /** It does as far as one of them goes; the other is ahead. Both are written at once, so this does not last. */
    record CatchingUp(long published, long logged) implements Agreement {}

    /** It does not, which is an error. */
    record Disagrees(AccountStanding published, AccountStanding fromLog) implements Agreement {}

    /** Some of the log is no longer there, so that the published standing alone tells all. */
    record LogIncomplete(long firstMissing) implements Agreement {}

    /**
     * Compares.
     *
     * @param log all of the account's enforcements, in the order of their sequence
     * @param published null where the compacted topic has none
     * @param now strikes and sanctions that have run out by then do not count
     */
    static Agreement between(List<Enforcement> log, @Nullable AccountStanding published, Instant now) {
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i).sequence() != i + 1) {
                return new LogIncomplete(i + 1L);
            }
        }
        long counted = published == null ? 0 : published.lastSequence();
        if (log.isEmpty() && counted > 0) {
            return new LogIncomplete(1);
        }
        if (counted != log.size()) {
            return new CatchingUp(counted, log.size());
        }
        if (published == null) {
            return new Agrees();
        }
        Instant time = Stream.concat(
                        Stream.of(now, published.asOf()), log.stream().map(Enforcement::decidedAt))
                .max(Instant::compareTo)
                .orElse(now);
        AccountStanding fromLog = StandingFold.fold(published.account(), log, time);
        AccountStanding fromTopic = StandingFold.at(published, time);
        return fromLog.equals(fromTopic) ? new Agrees() : new Disagrees(fromTopic, fromLog);
    }
}
