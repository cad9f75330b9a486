package io.sluice.ingest.acceptance;

import io.sluice.ingest.fingerprint.Fingerprinting;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.submission.Submission;
import java.util.Optional;

/** Reports: keyed by the reporter. They carry what the reporter saw, since nothing else keeps it. */
public record ReportInput() implements InputKind<ReportEvent> {

    @Override
    public AccountId keyOwner(ReportEvent event) {
        return event.reporter();
    }

    @Override
    public Optional<Flaw> flaw(ReportEvent event) {
        if (ContentInput.isBare(event.item())) {
            return Optional.of(new Flaw(RefusalReason.MISSING_FIELD, "item.text: is empty, and there are no media"));
        }
        if (EventTime.isAfter(event.item().occurredAt(), event.reportedAt().toEpochMilli())) {
            return Optional.of(
                    new Flaw(RefusalReason.IMPOSSIBLE_TIME, "item.occurredAt: is after the item was reported"));
        }
        return Optional.empty();
    }

    @Override
    public Submission.Body body(ReportEvent event) {
        return new Submission.Report(event, Fingerprinting.of(event.item().text()));
    }
}
