package io.sluice.enforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.enforce.decision.Decisions;
import io.sluice.enforce.decision.Outcome;
import io.sluice.enforce.ledger.ItemRecord;
import io.sluice.enforce.ledger.ItemRecordContract;
import io.sluice.enforce.ledger.Ledger;
import io.sluice.enforce.ledger.Retention;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.StatementOfReasons;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the ledger holds about an item, for how long, and how much of it. */
class HoldingTest {

    private static final GuidelineBook BOOK = TestBook.book();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final AccountId ANN = new AccountId("ann");
    private static final ContentId ITEM = new ContentId("c1");

    private final LedgerSimulation ledger = new LedgerSimulation(BOOK);

    @Test
    void anItemStaysAsLongAsASanctionRestsOnIt() {
        ledger.accept(posted(Map.of("violence/terrorism", 0.95)));
        Instant years = NOON.plus(Duration.ofDays(2_000));
        ledger.settle(ANN, years);

        assertThat(retention(years).item()).as("a termination can be appealed").isNotNull();
        assertThat(retention(years).nextDue()).isAfter(years);
    }

    @Test
    void anItemGoesWithTheLastStrikeThatRestsOnIt() {
        ledger.accept(posted(Map.of("spam/unsolicited", 0.8)));
        ledger.settle(ANN, NOON.plus(Duration.ofDays(180)));

        assertThat(retention(NOON.plus(Duration.ofDays(179))).item()).isNotNull();
        assertThat(retention(NOON.plus(Duration.ofDays(180))).item()).isNull();
    }

    @Test
    void aCaseThatNobodyDecidesAndThatWithholdsNothingIsForgotten() {
        ledger.accept(Happenings.reported("bob", event(0), Map.of(), NOON));

        assertThat(retention(NOON.plus(Duration.ofDays(179))).forgotten()).isEmpty();
        assertThat(retention(NOON.plus(Duration.ofDays(180))).forgotten()).hasSize(1);
    }

    @Test
    void aCaseThatWithholdsTheItemWaitsForItsReviewer() {
        ledger.accept(posted(Map.of("violence/terrorism", 0.6)));

        assertThat(retention(NOON.plus(Duration.ofDays(5_000))).item()).isNotNull();
    }

    @Test
    void aRecordHoldsTheWordsOfAnItemOnceWhateverItsCases() {
        Enforcement warning =
                ledger.accept(posted(Map.of("spam/unsolicited", 0.95))).getLast();
        ledger.accept(Happenings.reported("bob", event(0), Map.of("spam/unsolicited", 0.95), NOON));
        ledger.accept(Happenings.appealed("ann", "c1", warning.id(), NOON));

        ItemRecord item = ledger.item(ITEM).orElseThrow();
        assertThat(item.cases())
                .hasSize(2)
                .allSatisfy(known -> assertThat(known.item()).isNull());
        ItemRecordContract contract = new ItemRecordContract();
        assertThat(contract.fromAvro(contract.toAvro(item))).isEqualTo(item);
    }

    @Test
    void anAppealAgainstWhatNeverWasIsRejected() {
        ledger.accept(posted(Map.of("spam/unsolicited", 0.95)));

        Outcome outcome = decide(Happenings.appealed("ann", "c1", new EnforcementId("e-invented"), NOON));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RefusalReason.UNKNOWN_SUBJECT));
    }

    @Test
    void everyMeasureAgainstAnItemCanBeAppealed() {
        ledger.accept(posted(Map.of("spam/unsolicited", 0.8)));

        assertThat(ledger.log())
                .hasSize(4)
                .allSatisfy(enforcement -> assertThat(decide(Happenings.appealed("ann", "c1", enforcement.id(), NOON)))
                        .isInstanceOf(Outcome.Decision.class));
    }

    @Test
    void reportsBeyondWhatTheBookCountsChangeNothing() {
        for (String reporter : new String[] {"bob", "cyd", "dan"}) {
            ledger.accept(Happenings.reported(reporter, event(0), Map.of(), NOON));
        }
        ItemRecord before = ledger.item(ITEM).orElseThrow();

        Outcome outcome = decide(Happenings.reported("eve", event(0), Map.of(), NOON));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Decision.class, decision -> {
            assertThat(decision.cases()).isEmpty();
            assertThat(decision.after().item()).isEqualTo(before);
        });
    }

    @Test
    void whatIsHeldForASilentSignalIsToldWhy() {
        Enforcement held =
                ledger.accept(Happenings.unanswered(event(0), "terms:words")).getFirst();

        assertThat(held.action()).isInstanceOf(Action.VisibilityChange.class);
        assertThat(held.grounds()).isNotNull();
        assertThat(held.statement()).isNotNull();
    }

    @Test
    void aReviewersStatementOfReasonsGivesNoScoreAndNamesWhoGaveNotice() {
        ledger.accept(Happenings.reported("bob", event(0), Map.of(), NOON));
        Enforcement removed = ledger.accept(Happenings.reviewed(
                        "d1",
                        "ann",
                        "c1",
                        ledger.item(ITEM).orElseThrow().cases().getFirst().caseId(),
                        Happenings.violation("spam/unsolicited"),
                        0,
                        NOON))
                .getFirst();

        StatementOfReasons statement = Objects.requireNonNull(removed.statement());
        assertThat(statement.facts()).startsWith("Decided by a reviewer").doesNotContain("score");
        assertThat(statement.sourceType()).isEqualTo("SOURCE_TYPE_OTHER_NOTIFICATION");
        assertThat(statement.automatedDetection()).isFalse();
    }

    private Outcome decide(Assessment assessment) {
        return Decisions.decide(
                new Ledger(ledger.standing(ANN), ledger.item(ITEM).orElse(null)), assessment, BOOK);
    }

    private Retention retention(Instant time) {
        return Retention.at(time, ledger.item(ITEM).orElseThrow(), ledger.standing(ANN), BOOK.reviews());
    }

    private static Assessment posted(Map<String, Double> scores) {
        return Happenings.scored(event(0), scores);
    }

    private static ContentEvent event(int revision) {
        return Happenings.event("ann", "c1", revision, ContentChange.CREATED, null, null, NOON);
    }
}
