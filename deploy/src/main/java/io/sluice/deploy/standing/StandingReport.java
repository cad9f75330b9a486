package io.sluice.deploy.standing;

import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.guidelines.Ladder;
import io.sluice.schemas.standing.AccountStanding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about an account at one time.
 *
 * @param log the enforcements that led there, in the order of their sequence
 * @param next the rung of the ladder that comes next; null where there is none
 * @param agreement null for a past time, which the compacted topic does not hold
 */
record StandingReport(
        AccountStanding standing,
        List<Enforcement> log,
        Ladder.@Nullable Rung next,
        @Nullable Agreement agreement) {

    StandingReport {
        log = List.copyOf(log);
    }
}
