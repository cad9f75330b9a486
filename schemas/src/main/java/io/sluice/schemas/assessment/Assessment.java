package io.sluice.schemas.assessment;

import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.review.Instruction;
import io.sluice.schemas.review.ReviewDecision;
import io.sluice.schemas.submission.Fingerprint;
import java.time.Instant;

/**
 * What enforce decides from: a scored item, a report with its scored item, or a person's word. Clean content that nobody
 * reported has none: only what scores above a clause's floor, edits, deletes and reports come this far.
 */
public record Assessment(Origin origin, Cause cause) {

    /** What happened. */
    public sealed interface Cause {}

    /** An item was created, edited or deleted, and this is how it scores. */
    public record Scored(ContentEvent event, Fingerprint fingerprint, Scores scores) implements Cause {}

    /** An item was reported, and this is how it scores at a second look. */
    public record Reported(ReportEvent report, Fingerprint fingerprint, Scores scores) implements Cause {}

    /** A person said something. */
    public record Instructed(Instruction instruction) implements Cause {}

    /** The accountable account, and the record's key. */
    public AccountId account() {
        return switch (cause) {
            case Scored scored -> scored.event().account();
            case Reported reported -> reported.report().item().account();
            case Instructed instructed -> instructed.instruction().account();
        };
    }

    /** The item that it is about. */
    public ContentId content() {
        return switch (cause) {
            case Scored scored -> scored.event().content();
            case Reported reported -> reported.report().item().content();
            case Instructed(ReviewDecision decision) -> decision.content();
            case Instructed(Appeal appeal) -> appeal.content();
        };
    }

    /** When it happened on the platform. */
    public Instant occurredAt() {
        return switch (cause) {
            case Scored scored -> scored.event().occurredAt();
            case Reported reported -> reported.report().reportedAt();
            case Instructed(ReviewDecision decision) -> decision.decidedAt();
            case Instructed(Appeal appeal) -> appeal.submittedAt();
        };
    }
}
