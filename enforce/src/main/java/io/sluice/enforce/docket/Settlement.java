package io.sluice.enforce.docket;

import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Action.Lift;
import io.sluice.schemas.enforcement.Action.LiftReason;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.Enforcement.Automation;
import io.sluice.schemas.enforcement.Enforcement.CauseKind;
import io.sluice.schemas.enforcement.Enforcement.CauseReference;
import io.sluice.schemas.enforcement.Strike;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.Sanction;
import io.sluice.schemas.standing.StandingFold;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets happen what has fallen due on an account: sanctions whose time is over are lifted, each at its own time, and
 * strikes expire. The result is the same whether time itself called or the account's next event came first.
 */
public final class Settlement {

    private Settlement() {}

    /** Settles all that fell due up to and including {@code time}. */
    public static void settle(Docket docket, Instant time) {
        List<Sanction> due = docket.standing().sanctions().stream()
                .filter(sanction -> endsBy(sanction, time))
                .sorted(Comparator.comparing(Settlement::end)
                        .thenComparing(sanction -> sanction.enforcement().value()))
                .toList();
        for (Sanction sanction : due) {
            docket.record(expiryOf(sanction, docket.standing()));
        }
        docket.forgetExpiredStrikes(time);
    }

    /** When the next thing falls due; never for an account that nothing holds against, or that is terminated for good. */
    public static Optional<Instant> nextDue(AccountStanding standing) {
        return Stream.concat(
                        standing.sanctions().stream().map(StandingFold::endOf).flatMap(Optional::stream),
                        standing.strikes().stream().map(Strike::expiresAt))
                .min(Comparator.naturalOrder());
    }

    private static boolean endsBy(Sanction sanction, Instant time) {
        return StandingFold.endOf(sanction).filter(end -> !end.isAfter(time)).isPresent();
    }

    private static Instant end(Sanction sanction) {
        return StandingFold.endOf(sanction).orElse(Instant.MAX);
    }

    private static Enforcement expiryOf(Sanction sanction, AccountStanding standing) {
        Action lift = new Lift(sanction.enforcement(), LiftReason.EXPIRED);
        String lifted = sanction.enforcement().value();
        return new Enforcement(
                EnforcementIds.of(standing.account(), CauseKind.EXPIRY + " " + lifted, lifted, "Lift"),
                standing.account(),
                standing.lastSequence() + 1,
                lift,
                null,
                new CauseReference(CauseKind.EXPIRY, lifted, null, null),
                null,
                null,
                0,
                Automation.FULLY,
                null,
                end(sanction));
    }
}
