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
 * reported has none: only what scores above a clause's floor, edits, deletes, reports and second looks come this far.
 */
public record Assessment(Origin origin, Cause cause) {

    /** What happened. */
    public sealed interface Cause {}

    /** A machine looked at an item. */
    public sealed interface Looked extends Cause {

        /** The item as it was looked at. */
        ContentEvent item();

        Scores scores();

        /** The same item or report with other scores. */
        Looked with(Scores other);
    }

    /** An item was created, edited or deleted, and this is how it scores. */
    public record Scored(ContentEvent event, Fingerprint fingerprint, Scores scores) implements Looked {

        @Override
        public ContentEvent item() {
            return event;
        }

        @Override
        public Scored with(Scores other) {
            return new Scored(event, fingerprint, other);
        }
    }

    /** An item was reported, and this is how it scores when it is read with more care. */
    public record Reported(ReportEvent report, Fingerprint fingerprint, Scores scores) implements Looked {

        @Override
        public ContentEvent item() {
            return report.item();
        }

        @Override
        public Reported with(Scores other) {
            return new Reported(report, fingerprint, other);
        }
    }

    /**
     * The machine looked at the same item or report again, with the models that read whole sentences. Where it could not,
     * for want of time or because a model failed, the scores are those of the first look, and name the signals that are
     * missing.
     *
     * @param of what it looked at, with its scores of now
     */
    public record SecondLook(Looked of) implements Cause {

        /** Whether every signal answered: only then may it take back what the first look brought. */
        public boolean isComplete() {
            return of.scores().failedSignals().isEmpty();
        }
    }

    /** A person said something. */
    public record Instructed(Instruction instruction) implements Cause {}

    /** The accountable account, and the record's key. */
    public AccountId account() {
        return switch (cause) {
            case Looked looked -> looked.item().account();
            case SecondLook(Looked of) -> of.item().account();
            case Instructed instructed -> instructed.instruction().account();
        };
    }

    /** The item that it is about. */
    public ContentId content() {
        return switch (cause) {
            case Looked looked -> looked.item().content();
            case SecondLook(Looked of) -> of.item().content();
            case Instructed(ReviewDecision decision) -> decision.content();
            case Instructed(Appeal appeal) -> appeal.content();
        };
    }

    /** When it happened on the platform. */
    public Instant occurredAt() {
        return switch (cause) {
            case Looked looked -> occurredAt(looked);
            case SecondLook(Looked of) -> occurredAt(of);
            case Instructed(ReviewDecision decision) -> decision.decidedAt();
            case Instructed(Appeal appeal) -> appeal.submittedAt();
        };
    }

    private static Instant occurredAt(Looked looked) {
        return switch (looked) {
            case Scored scored -> scored.event().occurredAt();
            case Reported reported -> reported.report().reportedAt();
        };
    }
}
