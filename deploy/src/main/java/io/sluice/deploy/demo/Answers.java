package io.sluice.deploy.demo;

import io.sluice.deploy.demo.Answer.Decision;
import io.sluice.deploy.demo.Answer.Dispute;
import io.sluice.deploy.json.InputEvent;
import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.review.ReviewDecision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Plays the reviewers and the authors who appeal: reads what Sluice has done, and answers as the sample says. Pure: what
 * it is asked twice it answers twice with the same id, and the second counts for nothing.
 */
record Answers(List<Decision> decisions, List<Dispute> disputes) {

    private static final String REVIEWER = "reviewer-17";

    Answers {
        decisions = List.copyOf(decisions);
        disputes = List.copyOf(disputes);
    }

    static Answers of(List<Answer> answers) {
        return new Answers(
                answers.stream()
                        .filter(Decision.class::isInstance)
                        .map(Decision.class::cast)
                        .toList(),
                answers.stream()
                        .filter(Dispute.class::isInstance)
                        .map(Dispute.class::cast)
                        .toList());
    }

    /** What the reviewer makes of a case; nothing where it is closed, or left open in the sample. */
    Optional<InputEvent> to(ReviewCase reviewCase, Instant now) {
        if (reviewCase.status() != ReviewCase.Status.OPEN) {
            return Optional.empty();
        }
        ContentId content = reviewCase.content();
        boolean onAppeal = reviewCase.reason() == ReviewCase.Reason.APPEALED;
        return decisions.stream()
                .filter(decision -> decision.content().equals(content) && decision.onAppeal() == onAppeal)
                .filter(decision -> reviewCase.reporters() >= decision.reporters() || onAppeal)
                .findFirst()
                .map(decision -> new InputEvent.OfReview(new ReviewDecision(
                        "decision-" + reviewCase.caseId(),
                        reviewCase.account(),
                        content,
                        reviewCase.caseId(),
                        REVIEWER,
                        decision.ruling(),
                        reviewCase.item() == null ? null : reviewCase.item().revision(),
                        decision.note(),
                        now)));
    }

    /** What the author says to an enforcement; nothing where it brought no strike, or is accepted in the sample. */
    Optional<InputEvent> to(Enforcement enforcement, Instant now) {
        if (enforcement.strike() == null) {
            return Optional.empty();
        }
        ContentId content = enforcement.strike().content();
        return disputes.stream()
                .filter(dispute -> dispute.content().equals(content))
                .findFirst()
                .map(dispute -> new InputEvent.OfAppeal(new Appeal(
                        "appeal-" + enforcement.id(),
                        enforcement.account(),
                        content,
                        enforcement.id(),
                        dispute.statement(),
                        now)));
    }
}
