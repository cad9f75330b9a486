package io.sluice.schemas.standing;

import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.Strike;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.standing.AccountStanding.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How an account's standing follows from its enforcements. The ledger itself is kept by {@link #apply}, so that the
 * standing on the compacted topic, the standing rebuilt from the log, and the ledger are one and the same.
 */
public final class StandingFold {

    private StandingFold() {}

    /** An account that nothing was ever done about. */
    public static AccountStanding opened(AccountId account) {
        return new AccountStanding(account, Level.GOOD, 0, List.of(), List.of(), 0, Instant.EPOCH);
    }

    /** The standing after one more enforcement; they must be applied in the order of their sequence. */
    public static AccountStanding apply(AccountStanding before, Enforcement enforcement) {
        List<Strike> strikes = new ArrayList<>(before.strikes());
        List<Sanction> sanctions = new ArrayList<>(before.sanctions());
        strikes.removeIf(strike -> hasExpired(strike, enforcement.decidedAt()));
        if (enforcement.strike() != null) {
            makeRoom(strikes);
            strikes.add(enforcement.strike());
        }
        switch (enforcement.action()) {
            case Action.FeatureRestriction _,
                    Action.Suspension _,
                    Action.Termination _,
                    Action.InteroperabilityRestriction _ -> sanctions.add(imposedBy(enforcement));
            case Action.Lift lift -> sanctions.removeIf(isOf(lift.lifted()));
            case Action.Reversal reversal -> {
                sanctions.removeIf(isOf(reversal.reversed()));
                strikes.removeIf(strike -> strike.enforcement().equals(reversal.reversed()));
            }
            case Action.Warning _,
                    Action.VisibilityChange _,
                    Action.CautionNotice _,
                    Action.DistributionStop _,
                    Action.Referral _ -> {}
        }
        return standing(before.account(), strikes, sanctions, enforcement.sequence(), enforcement.decidedAt());
    }

    /** The standing at a later time, when nothing but time has passed: strikes have expired and sanctions have ended. */
    public static AccountStanding at(AccountStanding standing, Instant time) {
        List<Strike> strikes = standing.strikes().stream()
                .filter(strike -> !hasExpired(strike, time))
                .toList();
        List<Sanction> sanctions = standing.sanctions().stream()
                .filter(sanction -> endOf(sanction).map(time::isBefore).orElse(true))
                .toList();
        return standing(standing.account(), strikes, sanctions, standing.lastSequence(), time);
    }

    /** Without the strikes that have expired by then; sanctions stay until the enforcement that lifts them. */
    public static AccountStanding withoutExpiredStrikes(AccountStanding standing, Instant time) {
        List<Strike> strikes = standing.strikes().stream()
                .filter(strike -> !hasExpired(strike, time))
                .toList();
        return strikes.size() == standing.strikes().size()
                ? standing
                : standing(standing.account(), strikes, standing.sanctions(), standing.lastSequence(), time);
    }

    /** The standing at a time, from the account's log in the order of its sequence. */
    public static AccountStanding fold(AccountId account, List<Enforcement> log, Instant time) {
        AccountStanding standing = opened(account);
        for (Enforcement enforcement : log) {
            if (!enforcement.decidedAt().isAfter(time)) {
                standing = apply(standing, enforcement);
            }
        }
        return at(standing, time);
    }

    /** When a sanction ends by itself; never for a termination. */
    public static Optional<Instant> endOf(Sanction sanction) {
        return endOf(sanction.action());
    }

    /** When an action ends by itself; never for those that are not for a time. */
    public static Optional<Instant> endOf(Action action) {
        return switch (action) {
            case Action.FeatureRestriction restriction -> Optional.of(restriction.until());
            case Action.Suspension suspension -> Optional.of(suspension.until());
            case Action.InteroperabilityRestriction restriction -> Optional.of(restriction.until());
            case Action.Termination _,
                    Action.Warning _,
                    Action.VisibilityChange _,
                    Action.CautionNotice _,
                    Action.DistributionStop _,
                    Action.Referral _,
                    Action.Lift _,
                    Action.Reversal _ -> Optional.empty();
        };
    }

    /** The one that would expire first goes: no ladder needs so many to reach its top. */
    private static void makeRoom(List<Strike> strikes) {
        if (strikes.size() >= AccountStanding.MOST_STRIKES) {
            strikes.remove(Collections.min(strikes, Comparator.comparing(Strike::expiresAt)));
        }
    }

    private static boolean hasExpired(Strike strike, Instant time) {
        return !strike.expiresAt().isAfter(time);
    }

    private static Predicate<Sanction> isOf(EnforcementId enforcement) {
        return sanction -> sanction.enforcement().equals(enforcement);
    }

    private static Sanction imposedBy(Enforcement enforcement) {
        Enforcement.Grounds grounds =
                Objects.requireNonNull(enforcement.grounds(), "a sanction names the clause that it rests on");
        return new Sanction(enforcement.id(), enforcement.action(), grounds.clause(), enforcement.decidedAt());
    }

    private static AccountStanding standing(
            AccountId account, List<Strike> strikes, List<Sanction> sanctions, long sequence, Instant asOf) {
        int points = strikes.stream().mapToInt(Strike::points).sum();
        return new AccountStanding(account, level(points, sanctions), points, strikes, sanctions, sequence, asOf);
    }

    private static Level level(int points, List<Sanction> sanctions) {
        Level level = points > 0 ? Level.WARNED : Level.GOOD;
        for (Sanction sanction : sanctions) {
            Level own = levelOf(sanction.action());
            level = own.compareTo(level) > 0 ? own : level;
        }
        return level;
    }

    private static Level levelOf(Action action) {
        return switch (action) {
            case Action.Termination _ -> Level.TERMINATED;
            case Action.Suspension _ -> Level.SUSPENDED;
            case Action.FeatureRestriction _, Action.InteroperabilityRestriction _ -> Level.RESTRICTED;
            case Action.Warning _,
                    Action.VisibilityChange _,
                    Action.CautionNotice _,
                    Action.DistributionStop _,
                    Action.Referral _,
                    Action.Lift _,
                    Action.Reversal _ -> Level.GOOD;
        };
    }
}
