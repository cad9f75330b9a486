package io.sluice.schemas.submission;

import io.sluice.schemas.content.ContentEventContract;
import io.sluice.schemas.contract.Contract;
import io.sluice.schemas.id.InvalidValueException;
import io.sluice.schemas.id.InvalidValueException.Kind;
import io.sluice.schemas.id.OriginContract;
import io.sluice.schemas.report.ReportEventContract;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.review.AppealContract;
import io.sluice.schemas.review.ReviewDecision;
import io.sluice.schemas.review.ReviewDecisionContract;
import io.sluice.schemas.submission.Submission.Body;
import io.sluice.schemas.submission.Submission.Content;
import io.sluice.schemas.submission.Submission.Instructed;
import io.sluice.schemas.submission.Submission.Report;

/** {@link Submission} in Avro: one nullable field a kind, so that a new kind is a new field. */
public final class SubmissionContract implements Contract<Submission, io.sluice.avro.Submission> {

    private static final ContentEventContract CONTENT = new ContentEventContract();
    private static final ReportEventContract REPORT = new ReportEventContract();
    private static final ReviewDecisionContract DECISION = new ReviewDecisionContract();
    private static final AppealContract APPEAL = new AppealContract();

    @Override
    public Class<io.sluice.avro.Submission> avroType() {
        return io.sluice.avro.Submission.class;
    }

    @Override
    public Submission fromAvro(io.sluice.avro.Submission avro) {
        return new Submission(OriginContract.fromAvro(avro.getOrigin()), body(avro));
    }

    @Override
    public io.sluice.avro.Submission toAvro(Submission submission) {
        io.sluice.avro.Submission avro = new io.sluice.avro.Submission();
        avro.setOrigin(OriginContract.toAvro(submission.origin()));
        switch (submission.body()) {
            case Content content -> {
                avro.setContent(CONTENT.toAvro(content.event()));
                avro.setFingerprint(content.fingerprint().value());
            }
            case Report report -> {
                avro.setReport(REPORT.toAvro(report.event()));
                avro.setFingerprint(report.fingerprint().value());
            }
            case Instructed(ReviewDecision decision) -> avro.setDecision(DECISION.toAvro(decision));
            case Instructed(Appeal appeal) -> avro.setAppeal(APPEAL.toAvro(appeal));
        }
        return avro;
    }

    private static Body body(io.sluice.avro.Submission avro) {
        if (avro.getContent() != null) {
            return new Content(CONTENT.fromAvro(avro.getContent()), new Fingerprint(avro.getFingerprint()));
        }
        if (avro.getReport() != null) {
            return new Report(REPORT.fromAvro(avro.getReport()), new Fingerprint(avro.getFingerprint()));
        }
        if (avro.getDecision() != null) {
            return new Instructed(DECISION.fromAvro(avro.getDecision()));
        }
        if (avro.getAppeal() != null) {
            return new Instructed(APPEAL.fromAvro(avro.getAppeal()));
        }
        throw new InvalidValueException(Kind.MISSING, "body", "is of no kind that is known here");
    }
}
