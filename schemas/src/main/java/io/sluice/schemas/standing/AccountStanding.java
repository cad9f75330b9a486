package io.sluice.schemas.standing;

import io.sluice.schemas.enforcement.Strike;
import io.sluice.schemas.id.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * What an account may do now, and why: the latest value by account on a compacted topic.
 *
 * @param points of the strikes
 * @param strikes that have not expired, at most {@value #MOST_STRIKES}: an account that goes on striking loses the oldest
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

    /** Each is written with every decision about the account: an endless list would become dear, and then impossible. */
    public static final int MOST_STRIKES = 100;

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
