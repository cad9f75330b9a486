package io.sluice.schemas.standing;

import io.sluice.schemas.enforcement.Strike;
import io.sluice.schemas.id.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * What an account may do now, and why: the latest value by account on a compacted topic.
 *
 * @param points of the strikes that have not expired
 * @param sanctions in force
 * @param lastSequence the last enforcement that is counted in
 */
public record AccountStanding(
        AccountId account,
        Level level,
        int points,
        List<Strike> strikes,
        List<Sanction> sanctions,
        long lastSequence,
        Instant asOf) {

    /** The heaviest thing that holds. The order of the constants is the order of severity. */
    public enum Level {
        GOOD,
        WARNED,
        RESTRICTED,
        SUSPENDED,
        TERMINATED
    }

    public AccountStanding {
        strikes = List.copyOf(strikes);
        sanctions = List.copyOf(sanctions);
    }
}
