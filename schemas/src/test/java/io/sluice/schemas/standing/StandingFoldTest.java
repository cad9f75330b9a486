package io.sluice.schemas.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.Enforcement.Automation;
import io.sluice.schemas.enforcement.Enforcement.CauseKind;
import io.sluice.schemas.enforcement.Enforcement.CauseReference;
import io.sluice.schemas.enforcement.Enforcement.Grounds;
import io.sluice.schemas.enforcement.Feature;
import io.sluice.schemas.enforcement.Strike;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.standing.AccountStanding.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class StandingFoldTest {

    private static final AccountId ACCOUNT = new AccountId("a");
    private static final ClauseId CLAUSE = new ClauseId("fraud", "phishing");
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private final List<Enforcement> log = new ArrayList<>();

    @Test
    void isGoodWithoutAnyEnforcement() {
        assertThat(standingAfterDays(0))
                .isEqualTo(new AccountStanding(ACCOUNT, Level.GOOD, 0, List.of(), List.of(), 0, START));
    }

    @Test
    void countsAStrikeUntilItExpires() {
        enforce(0, new Action.Warning(), 2);

        assertThat(standingAfterDays(89).points()).isEqualTo(2);
        assertThat(standingAfterDays(89).level()).isEqualTo(Level.WARNED);
        assertThat(standingAfterDays(90).points()).isZero();
        assertThat(standingAfterDays(90).level()).isEqualTo(Level.GOOD);
    }

    @Test
    void forgetsTheOldestStrikeOfAnAccountThatNeverStops() {
        for (int i = 0; i < AccountStanding.MOST_STRIKES + 20; i++) {
            enforce(i / 10, new Action.Warning(), 2);
        }

        AccountStanding after = standingAfterDays(20);
        assertThat(after.strikes()).hasSize(AccountStanding.MOST_STRIKES);
        assertThat(after.strikes().getFirst().givenAt()).isEqualTo(day(2));
        assertThat(after.points()).isEqualTo(2 * AccountStanding.MOST_STRIKES);
        assertThat(after.lastSequence()).isEqualTo(AccountStanding.MOST_STRIKES + 20);
    }

    @Test
    void endsASuspensionWithItsTimeEvenBeforeItIsLifted() {
        enforce(0, new Action.Suspension(day(7)), 8);

        assertThat(standingAfterDays(6).level()).isEqualTo(Level.SUSPENDED);
        assertThat(standingAfterDays(7).level()).isEqualTo(Level.WARNED);
        assertThat(standingAfterDays(7).sanctions()).isEmpty();
    }

    @Test
    void keepsATerminationForGood() {
        enforce(0, new Action.Termination(), 16);

        assertThat(standingAfterDays(10_000).level()).isEqualTo(Level.TERMINATED);
        assertThat(standingAfterDays(10_000).points()).isZero();
    }

    @Test
    void voidsStrikeAndSanctionOfAReversedEnforcementAndNoOthers() {
        enforce(0, new Action.Warning(), 1);
        Enforcement wrong = enforce(1, new Action.FeatureRestriction(Set.of(Feature.POST), day(30)), 3);
        enforce(2, new Action.Reversal(wrong.id()), 0);

        AccountStanding after = standingAfterDays(3);
        assertThat(after.points()).isEqualTo(1);
        assertThat(after.sanctions()).isEmpty();
        assertThat(after.lastSequence()).isEqualTo(3);
        assertThat(standingAfterDays(1).points()).isEqualTo(4);
        assertThat(standingAfterDays(1).level()).isEqualTo(Level.RESTRICTED);
    }

    @Test
    void endsALiftedSanctionAndKeepsItsStrike() {
        Enforcement early = enforce(0, new Action.Suspension(day(7)), 8);
        enforce(1, new Action.Lift(early.id(), Action.LiftReason.NO_LONGER_JUSTIFIED), 0);

        assertThat(standingAfterDays(1).sanctions()).isEmpty();
        assertThat(standingAfterDays(1).points()).isEqualTo(8);
    }

    @Test
    void holdsTheHeaviestOfSeveralSanctions() {
        enforce(0, new Action.Suspension(day(2)), 8);
        enforce(1, new Action.InteroperabilityRestriction("weixin", day(30)), 0);

        assertThat(standingAfterDays(1).level()).isEqualTo(Level.SUSPENDED);
        assertThat(standingAfterDays(2).level()).isEqualTo(Level.RESTRICTED);
        assertThat(standingAfterDays(30).level()).isEqualTo(Level.WARNED);
    }

    @Test
    void leavesOutWhatWasDecidedLater() {
        enforce(0, new Action.Warning(), 1);
        enforce(5, new Action.Suspension(day(7)), 8);

        assertThat(standingAfterDays(4).lastSequence()).isEqualTo(1);
        assertThat(standingAfterDays(4).level()).isEqualTo(Level.WARNED);
    }

    private Enforcement enforce(int day, Action action, int points) {
        EnforcementId id = new EnforcementId("e" + (log.size() + 1));
        Strike strike =
                points == 0 ? null : new Strike(id, CLAUSE, new ContentId("c"), points, day(day), day(day + 90));
        Enforcement enforcement = new Enforcement(
                id,
                ACCOUNT,
                log.size() + 1L,
                action,
                null,
                new CauseReference(CauseKind.CONTENT, "c", null, null),
                new Grounds(CLAUSE, 1, 1, List.of(), List.of()),
                strike,
                points,
                Automation.FULLY,
                null,
                day(day));
        log.add(enforcement);
        return enforcement;
    }

    private AccountStanding standingAfterDays(int days) {
        return StandingFold.fold(ACCOUNT, log, day(days));
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }
}
