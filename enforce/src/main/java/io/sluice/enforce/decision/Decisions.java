package io.sluice.enforce.decision;

import io.sluice.enforce.decision.Outcome.Decision;
import io.sluice.enforce.decision.Outcome.Rejected;
import io.sluice.enforce.docket.Docket;
import io.sluice.enforce.docket.EnforcementIds;
import io.sluice.enforce.docket.ItemDraft;
import io.sluice.enforce.docket.Matter;
import io.sluice.enforce.docket.Settlement;
import io.sluice.enforce.item.Reconsidering;
import io.sluice.enforce.item.Reporting;
import io.sluice.enforce.item.Scoring;
import io.sluice.enforce.ledger.Ledger;
import io.sluice.enforce.review.Instructions;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.assessment.Assessment.Instructed;
import io.sluice.schemas.assessment.Assessment.Reported;
import io.sluice.schemas.assessment.Assessment.Scored;
import io.sluice.schemas.assessment.Assessment.SecondLook;
import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.enforcement.Enforcement.Automation;
import io.sluice.schemas.enforcement.Enforcement.CauseKind;
import io.sluice.schemas.enforcement.Enforcement.CauseReference;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.report.NoticeSource;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.review.ReviewDecision;
import io.sluice.schemas.standing.AccountStanding;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decision: from a ledger and something that happened, the ledger after it and what is enforced. A pure function: no
 * clock, no randomness, no Kafka. Whatever is processed again gives the same values, with the same ids.
 *
 * <pre>
 *   assessment ──> settle what fell due ──> scored ────> act on the item ──> strike ──> ladder ──┐
 *                                       ├─> reported ──> more careful, hold, case ───────────────┼─> decision
 *                                       ├─> second look ─> act, or take back ────────────────────┤
 *                                       └─> instructed ─> reviewer: uphold or undo; appeal: case ┘
 * </pre>
 */
public final class Decisions {

    /** Of one item: who edits and appeals in turn would make its record grow without end. */
    private static final int MOST_CASES = 50;

    private Decisions() {}

    /**
     * Decides.
     *
     * @param ledger the account's standing, and the item that the assessment is about if it is known
     * @param book the version that the scores name; for a person's word, the one in force at its time
     */
    public static Outcome decide(Ledger ledger, Assessment assessment, GuidelineBook book) {
        // An account's time never runs backwards: what comes late is decided now.
        Instant at = later(assessment.occurredAt(), ledger.standing().asOf());
        Docket docket = new Docket(ledger);
        Settlement.settle(docket, at);
        return switch (assessment.cause()) {
            case Scored scored -> {
                Matter matter = matter(scored.event(), contentCause(scored, assessment), book, null, at);
                new Scoring(docket, matter).decide(scored);
                yield decision(docket, at);
            }
            case Reported reported -> {
                ReportEvent report = reported.report();
                CauseReference cause =
                        new CauseReference(CauseKind.REPORT, report.report().value(), assessment.origin(), null);
                new Reporting(docket, matter(report.item(), cause, book, report.source(), at)).decide(reported);
                yield decision(docket, at);
            }
            case SecondLook second -> {
                new Reconsidering(docket, reconsidered(second, assessment, book, at)).decide(second);
                yield decision(docket, at);
            }
            case Instructed(ReviewDecision decision) -> review(docket, decision, assessment, book, at);
            case Instructed(Appeal appeal) -> appeal(docket, appeal, assessment, book, at);
        };
    }

    /** Lets happen what fell due by this time, and nothing else. */
    public static Decision settle(AccountStanding standing, Instant time) {
        Docket docket = new Docket(new Ledger(standing, null));
        Settlement.settle(docket, time);
        return decision(docket, time);
    }

    private static Outcome review(
            Docket docket, ReviewDecision decision, Assessment assessment, GuidelineBook book, Instant at) {
        Optional<ItemDraft> item = docket.item();
        Optional<ReviewCase> reviewCase = item.flatMap(known -> known.findCase(decision.caseId()));
        if (item.isEmpty() || reviewCase.isEmpty()) {
            return new Rejected(RefusalReason.UNKNOWN_SUBJECT, "no case " + decision.caseId() + " is held");
        }
        if (decision.ruling() instanceof ReviewDecision.Violation violation
                && book.clause(violation.clause()).isEmpty()) {
            return new Rejected(
                    RefusalReason.MALFORMED_FIELD,
                    "ruling.clause: guidelines version " + book.version() + " has no clause " + violation.clause());
        }
        ContentEvent decided = itemOf(reviewCase.get(), item.get());
        Integer revision = decision.revision();
        if (revision != null && revision != decided.revision()) {
            return new Rejected(
                    RefusalReason.UNKNOWN_SUBJECT,
                    "revision " + revision + " is no longer what the case is about, but " + decided.revision());
        }
        CauseReference cause =
                new CauseReference(CauseKind.REVIEW, decision.decisionId(), assessment.origin(), decision.caseId());
        Matter matter = new Matter(
                cause, decided, book, Automation.NOT_AUTOMATED, item.get().notice(), at);
        new Instructions(docket, matter, item.get()).decide(decision, reviewCase.get());
        return decision(docket, at);
    }

    private static Outcome appeal(Docket docket, Appeal appeal, Assessment assessment, GuidelineBook book, Instant at) {
        Optional<ItemDraft> item = docket.item();
        if (item.isEmpty()) {
            return new Rejected(RefusalReason.UNKNOWN_SUBJECT, "no item " + appeal.content() + " is held");
        }
        boolean isDisputed =
                item.get().findCase(EnforcementIds.caseOf(appeal.enforcement())).isPresent();
        if (!isDisputed && !item.get().isSubjectTo(appeal.enforcement())) {
            return new Rejected(
                    RefusalReason.UNKNOWN_SUBJECT,
                    "enforcement " + appeal.enforcement() + " does not hold because of " + appeal.content());
        }
        if (!isDisputed && item.get().cases().size() >= MOST_CASES) {
            return new Rejected(
                    RefusalReason.UNKNOWN_SUBJECT, appeal.content() + " has " + MOST_CASES + " cases already");
        }
        CauseReference cause = new CauseReference(CauseKind.APPEAL, appeal.appealId(), assessment.origin(), null);
        Matter matter = new Matter(cause, item.get().event(), book, Automation.NOT_AUTOMATED, null, at);
        new Instructions(docket, matter, item.get()).appeal(appeal);
        return decision(docket, at);
    }

    private static ContentEvent itemOf(ReviewCase reviewCase, ItemDraft item) {
        ContentEvent earlier = reviewCase.item();
        return earlier == null ? item.event() : earlier;
    }

    private static CauseReference contentCause(Scored scored, Assessment assessment) {
        @Nullable CaseId none = null;
        return new CauseReference(CauseKind.CONTENT, scored.event().content().value(), assessment.origin(), none);
    }

    private static Matter reconsidered(SecondLook second, Assessment assessment, GuidelineBook book, Instant at) {
        String id = switch (second.of()) {
            case Scored scored -> scored.event().content().value();
            case Reported reported -> reported.report().report().value();
        };
        NoticeSource notice =
                second.of() instanceof Reported reported ? reported.report().source() : null;
        CauseReference cause = new CauseReference(CauseKind.SECOND_LOOK, id, assessment.origin(), null);
        return matter(second.of().item(), cause, book, notice, at);
    }

    private static Matter matter(
            ContentEvent item, CauseReference cause, GuidelineBook book, @Nullable NoticeSource notice, Instant at) {
        return new Matter(cause, item, book, Automation.FULLY, notice, at);
    }

    private static Decision decision(Docket docket, Instant at) {
        return new Decision(docket.close(at), docket.enforcements(), docket.changedCases());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
