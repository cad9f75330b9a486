package io.sluice.deploy.demo;

import io.sluice.deploy.json.InputEvent;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.review.ReviewDecision;
import java.time.Duration;
import java.time.Instant;

/** Moves the sample in time, everything by the same amount, so that its day ends now. */
record TimeShift(Duration by) {

    Instant shifted(Instant time) {
        return time.plus(by);
    }

    SampleRecord shifted(SampleRecord sample) {
        return switch (sample) {
            case SampleRecord.Sound sound -> new SampleRecord.Sound(shifted(sound.event()), shifted(sound.at()));
            case SampleRecord.Broken broken ->
                new SampleRecord.Broken(shifted(broken.event()), broken.fault(), shifted(broken.at()));
        };
    }

    private InputEvent shifted(InputEvent input) {
        return switch (input) {
            case InputEvent.OfContent content -> new InputEvent.OfContent(shifted(content.event()));
            case InputEvent.OfReport report -> new InputEvent.OfReport(shifted(report.event()));
            case InputEvent.OfReview review -> new InputEvent.OfReview(shifted(review.decision()));
            case InputEvent.OfAppeal appeal -> new InputEvent.OfAppeal(shifted(appeal.appeal()));
            case InputEvent.Raw raw ->
                new InputEvent.Raw(raw.topic(), raw.key(), raw.value(), shifted(raw.timestamp()));
        };
    }

    private ContentEvent shifted(ContentEvent event) {
        return new ContentEvent(
                event.account(),
                event.content(),
                event.revision(),
                event.change(),
                event.surface(),
                event.audience(),
                event.audienceSize(),
                event.text(),
                event.media(),
                event.platform(),
                event.counterpartPlatform(),
                event.locale(),
                event.sharedFrom(),
                shifted(event.occurredAt()));
    }

    private ReportEvent shifted(ReportEvent event) {
        return new ReportEvent(
                event.report(),
                event.reporter(),
                event.source(),
                shifted(event.item()),
                event.category(),
                event.comment(),
                shifted(event.reportedAt()));
    }

    private ReviewDecision shifted(ReviewDecision decision) {
        return new ReviewDecision(
                decision.decisionId(),
                decision.account(),
                decision.content(),
                decision.caseId(),
                decision.reviewer(),
                decision.ruling(),
                decision.revision(),
                decision.note(),
                shifted(decision.decidedAt()));
    }

    private Appeal shifted(Appeal appeal) {
        return new Appeal(
                appeal.appealId(),
                appeal.account(),
                appeal.content(),
                appeal.enforcement(),
                appeal.statement(),
                shifted(appeal.submittedAt()));
    }
}
