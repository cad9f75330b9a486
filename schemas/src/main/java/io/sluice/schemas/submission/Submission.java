package io.sluice.schemas.submission;

import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.review.Instruction;
import io.sluice.schemas.review.ReviewDecision;
import java.time.Instant;

/** A record that ingest accepted, in canonical form, keyed by the accountable account. */
public record Submission(Origin origin, Body body) {

    /** What was submitted. */
    public sealed interface Body {}

    /** A change of an item, to be scored. */
    public record Content(ContentEvent event, Fingerprint fingerprint) implements Body {}

    /** A report, whose item is to be scored again, with more care. */
    public record Report(ReportEvent event, Fingerprint fingerprint) implements Body {}

    /** What a person said. */
    public record Instructed(Instruction instruction) implements Body {}

    /** The account that is accountable for what was submitted: for a report, the reported one. */
    public AccountId account() {
        return switch (body) {
            case Content content -> content.event().account();
            case Report report -> report.event().item().account();
            case Instructed instructed -> instructed.instruction().account();
        };
    }

    /** When it happened on the platform. */
    public Instant occurredAt() {
        return switch (body) {
            case Content content -> content.event().occurredAt();
            case Report report -> report.event().reportedAt();
            case Instructed(ReviewDecision decision) -> decision.decidedAt();
            case Instructed(Appeal appeal) -> appeal.submittedAt();
        };
    }
}
