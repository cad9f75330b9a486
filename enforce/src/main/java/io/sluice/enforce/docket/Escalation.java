package io.sluice.enforce.docket;

import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.Penalty;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.Sanction;
import io.sluice.schemas.standing.StandingFold;
import java.time.Instant;
import java.util.Optional;

/**
 * Which penalty a strike brings: the clause's direct one, or the highest rung that the points reach, whichever is
 * heavier. Where something as heavy and as long already holds, a warning is enough: the strike itself is kept.
 */
final class Escalation {

    private Escalation() {}

    static Action responseTo(Clause clause, boolean shared, int newPoints, AccountStanding standing, Matter matter) {
        int points = standing.points() + newPoints;
        Action byLadder = matter.book()
                .ladder()
                .rungAt(points)
                .map(rung -> actionOf(rung.penalty(), matter.at()))
                .orElseGet(Action.Warning::new);
        // Sharers are liable too, less than authors: they climb the ladder, and are not thrown off it.
        Penalty direct = shared ? null : clause.direct();
        Action wanted = direct == null ? byLadder : heavier(actionOf(direct, matter.at()), byLadder);
        return isCovered(wanted, standing) ? new Action.Warning() : wanted;
    }

    /** Whether a sanction in force is still carried by its own strike's clause or by the points that remain. */
    static boolean isJustified(Sanction sanction, AccountStanding standing, GuidelineBook book) {
        return sanction.action() instanceof Action.InteroperabilityRestriction
                || isDirect(sanction, standing, book)
                || carriedInstead(sanction, standing, book)
                        .filter(carried -> covers(carried, sanction.action()))
                        .isPresent();
    }

    /** What the points that remain would have brought when a sanction was imposed. */
    static Optional<Action> carriedInstead(Sanction sanction, AccountStanding standing, GuidelineBook book) {
        return book.ladder().rungAt(standing.points()).map(rung -> actionOf(rung.penalty(), sanction.since()));
    }

    /** Whether something in force weighs as much as this action, lasts as long and takes as much away. */
    static boolean isCovered(Action wanted, AccountStanding standing) {
        return standing.sanctions().stream().anyMatch(sanction -> covers(sanction.action(), wanted));
    }

    private static boolean isDirect(Sanction sanction, AccountStanding standing, GuidelineBook book) {
        boolean strikeHolds = standing.strikes().stream()
                .anyMatch(strike -> strike.enforcement().equals(sanction.enforcement()));
        return strikeHolds
                && book.clause(sanction.clause())
                        .map(Clause::direct)
                        .filter(penalty -> covers(actionOf(penalty, sanction.since()), sanction.action()))
                        .isPresent();
    }

    private static Action heavier(Action one, Action other) {
        int weight = weightOf(one);
        int otherWeight = weightOf(other);
        boolean isOther =
                weight < otherWeight || (weight == otherWeight && endOf(one).isBefore(endOf(other)));
        return isOther ? other : one;
    }

    private static boolean covers(Action inForce, Action wanted) {
        return weightOf(inForce) >= weightOf(wanted)
                && !endOf(inForce).isBefore(endOf(wanted))
                && takesAsMuch(inForce, wanted);
    }

    private static boolean takesAsMuch(Action inForce, Action wanted) {
        return !(inForce instanceof Action.FeatureRestriction(var taken, var _)
                        && wanted instanceof Action.FeatureRestriction(var asked, var _))
                || taken.containsAll(asked);
    }

    private static Instant endOf(Action action) {
        Optional<Instant> end = StandingFold.endOf(action);
        return end.orElse(Instant.MAX);
    }

    private static Action actionOf(Penalty penalty, Instant at) {
        return switch (penalty) {
            case Penalty.Warn() -> new Action.Warning();
            case Penalty.Restrict(var features, var duration) ->
                new Action.FeatureRestriction(features, at.plus(duration));
            case Penalty.Suspend(var duration) -> new Action.Suspension(at.plus(duration));
            case Penalty.Terminate() -> new Action.Termination();
        };
    }

    private static int weightOf(Action action) {
        return switch (action) {
            case Action.Warning _ -> 1;
            case Action.FeatureRestriction _ -> 2;
            case Action.Suspension _ -> 3;
            case Action.Termination _ -> 4;
            case Action.InteroperabilityRestriction _,
                    Action.VisibilityChange _,
                    Action.CautionNotice _,
                    Action.DistributionStop _,
                    Action.Referral _,
                    Action.Lift _,
                    Action.Reversal _ -> 0;
        };
    }
}
