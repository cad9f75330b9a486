package io.sluice.deploy.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.Enforcement.Automation;
import io.sluice.schemas.enforcement.Enforcement.CauseKind;
import io.sluice.schemas.enforcement.Enforcement.CauseReference;
import io.sluice.schemas.enforcement.Enforcement.Grounds;
import io.sluice.schemas.enforcement.Strike;
import io.sluice.schemas.guidelines.Ladder;
import io.sluice.schemas.guidelines.Penalty;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.StandingFold;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AgreementTest {

    private static final AccountId ACCOUNT = new AccountId("anna");
    private static final ClauseId CLAUSE = new ClauseId("fraud", "phishing");
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant NOW = START.plus(Duration.ofHours(2));

    private final List<Enforcement> log = List.of(
            enforcement(1, new Action.Warning(), 1),
            enforcement(2, new Action.Suspension(START.plus(Duration.ofDays(7))), 8));

    @Test
    void agreesWhenTheTopicHoldsWhatTheLogAddsUpTo() {
        AccountStanding published = StandingFold.fold(ACCOUNT, log, START.plusSeconds(2));

        assertThat(Agreement.between(log, published, NOW)).isEqualTo(new Agreement.Agrees());
        assertThat(Agreement.between(List.of(), null, NOW)).isEqualTo(new Agreement.Agrees());
    }

    @Test
    void agreesAlthoughThePublishedStandingDoesNotKnowYetThatTimeHasRunOut() {
        AccountStanding published = StandingFold.fold(ACCOUNT, log, START.plusSeconds(2));
        Instant muchLater = START.plus(Duration.ofDays(1000));

        assertThat(Agreement.between(log, published, muchLater)).isEqualTo(new Agreement.Agrees());
    }

    @Test
    void isCatchingUpWhileOneOfThemIsAhead() {
        AccountStanding published = StandingFold.fold(ACCOUNT, log.subList(0, 1), NOW);

        assertThat(Agreement.between(log, published, NOW)).isEqualTo(new Agreement.CatchingUp(1, 2));
        assertThat(Agreement.between(log, null, NOW)).isEqualTo(new Agreement.CatchingUp(0, 2));
    }

    @Test
    void disagreesWhenTheSameSequenceGivesSomethingElse() {
        AccountStanding right = StandingFold.fold(ACCOUNT, log, NOW);
        AccountStanding wrong = new AccountStanding(
                ACCOUNT, right.level(), right.points(), right.strikes(), List.of(), right.lastSequence(), NOW);

        assertThat(Agreement.between(log, wrong, NOW)).isInstanceOf(Agreement.Disagrees.class);
    }

    @Test
    void saysWhenPartOfTheLogIsGone() {
        assertThat(Agreement.between(log.subList(1, 2), null, NOW)).isEqualTo(new Agreement.LogIncomplete(1));
        AccountStanding published = StandingFold.fold(ACCOUNT, log, NOW);
        assertThat(Agreement.between(List.of(), published, NOW)).isEqualTo(new Agreement.LogIncomplete(1));
    }

    @Test
    void tellsPeopleWhatHoldsWhyAndWhatComesNext() {
        StandingReport report = new StandingReport(
                StandingFold.fold(ACCOUNT, log, NOW),
                log,
                new Ladder(
                        List.of(new Ladder.Rung(4, new Penalty.Warn()), new Ladder.Rung(16, new Penalty.Terminate())),
                        0.5,
                        Duration.ofDays(30)),
                new Agreement.Agrees());

        assertThat(StandingText.of(report))
                .contains("anna is SUSPENDED with 9 points")
                .contains("suspended until 2026-11-08T00:00:00Z  for fraud/phishing")
                .contains("8 for fraud/phishing  item c, given 2026-11-01T00:00:02Z, expires 2027-01-30T00:00:00Z")
                .contains("Next on the ladder: termination at 16 points, 7 more")
                .contains(
                        "#1 2026-11-01T00:00:01Z  warning, for fraud/phishing (guidelines 3, score 0.9), +1 -> 1 points")
                .contains("The published standing says the same.");
    }

    private static Enforcement enforcement(long sequence, Action action, int points) {
        EnforcementId id = new EnforcementId("e" + sequence);
        Instant decidedAt = START.plusSeconds(sequence);
        return new Enforcement(
                id,
                ACCOUNT,
                sequence,
                action,
                null,
                new CauseReference(CauseKind.CONTENT, "c", null, null),
                new Grounds(CLAUSE, 3, 0.9, List.of(), List.of()),
                new Strike(id, CLAUSE, new ContentId("c"), points, decidedAt, START.plus(Duration.ofDays(90))),
                points,
                Automation.FULLY,
                null,
                decidedAt);
    }
}
