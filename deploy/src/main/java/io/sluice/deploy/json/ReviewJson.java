package io.sluice.deploy.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.review.ReviewDecision;
import io.sluice.schemas.review.ReviewDecision.Measure;
import io.sluice.schemas.review.ReviewDecision.NoViolation;
import io.sluice.schemas.review.ReviewDecision.Ruling;
import io.sluice.schemas.review.ReviewDecision.Violation;
import java.time.Instant;

/** Reviewers' decisions, and appeals. */
public final class ReviewJson {

    private enum RulingKind {
        VIOLATION,
        NO_VIOLATION
    }

    private ReviewJson() {}

    /** Reads a decision; {@code now} is when it was made if it does not say. */
    public static ReviewDecision readDecision(Fields fields, Instant now) {
        ReviewDecision decision = new ReviewDecision(
                fields.text("decisionId"),
                new AccountId(fields.text("accountId")),
                new ContentId(fields.text("contentId")),
                new CaseId(fields.text("caseId")),
                fields.text("reviewer"),
                readRuling(fields),
                fields.has("revision") ? fields.numberOr("revision", 0) : null,
                fields.textOr("note", ""),
                fields.timeOr("decidedAt", now));
        fields.end();
        return decision;
    }

    /** Reads an appeal; {@code now} is when it was made if it does not say. */
    public static Appeal readAppeal(Fields fields, Instant now) {
        Appeal appeal = new Appeal(
                fields.text("appealId"),
                new AccountId(fields.text("accountId")),
                new ContentId(fields.text("contentId")),
                new EnforcementId(fields.text("enforcementId")),
                fields.textOr("statement", ""),
                fields.timeOr("submittedAt", now));
        fields.end();
        return appeal;
    }

    public static ObjectNode write(ReviewDecision decision) {
        ObjectNode json = Json.object()
                .put("decisionId", decision.decisionId())
                .put("accountId", decision.account().value())
                .put("contentId", decision.content().value())
                .put("caseId", decision.caseId().value())
                .put("reviewer", decision.reviewer());
        switch (decision.ruling()) {
            case Violation violation ->
                json.put("ruling", RulingKind.VIOLATION.name())
                        .put("clause", violation.clause().toString())
                        .put("measure", violation.measure().name());
            case NoViolation _ -> json.put("ruling", RulingKind.NO_VIOLATION.name());
        }
        if (decision.revision() != null) {
            json.put("revision", decision.revision());
        }
        return json.put("note", decision.note())
                .put("decidedAt", decision.decidedAt().toString());
    }

    public static ObjectNode write(Appeal appeal) {
        return Json.object()
                .put("appealId", appeal.appealId())
                .put("accountId", appeal.account().value())
                .put("contentId", appeal.content().value())
                .put("enforcementId", appeal.enforcement().value())
                .put("statement", appeal.statement())
                .put("submittedAt", appeal.submittedAt().toString());
    }

    private static Ruling readRuling(Fields fields) {
        return switch (fields.oneOf("ruling", RulingKind.class)) {
            case VIOLATION ->
                new Violation(
                        ClauseId.parse(fields.text("clause")), fields.oneOf("measure", Measure.class, Measure.REMOVE));
            case NO_VIOLATION -> new NoViolation();
        };
    }
}
