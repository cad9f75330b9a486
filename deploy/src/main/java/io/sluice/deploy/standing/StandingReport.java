package io.sluice.deploy.standing;

import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.guidelines.Ladder;
import io.sluice.schemas.standing.AccountStanding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about an account at one time.
 *
 * @param log the enforcements that led there, in the order of their sequence
 * @param ladder of the guidelines in force then; null where none have been published
 * @param agreement null for a past time, which the compacted topic does not hold
 */
record StandingReport(
        AccountStanding standing,
        List<Enforcement> log,
        @Nullable Ladder ladder,
        @Nullable Agreement agreement) {

    StandingReport {
        log = List.copyOf(log);
    }

    /** The rung that comes next; none at the top of the ladder, or where it is not known. */
    Optional<Ladder.Rung> next() {
        return ladder == null
                ? Optional.empty()
                : ladder.rungs().stream()
                        .filter(rung -> rung.points() > standing.points())
                        .findFirst();
    }
}
