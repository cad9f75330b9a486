package io.sluice.schemas.assessment;

import static io.sluice.schemas.contract.Presence.required;

import io.sluice.schemas.assessment.Assessment.Cause;
import io.sluice.schemas.assessment.Assessment.Instructed;
import io.sluice.schemas.assessment.Assessment.Looked;
import io.sluice.schemas.assessment.Assessment.Reported;
import io.sluice.schemas.assessment.Assessment.Scored;
import io.sluice.schemas.assessment.Assessment.SecondLook;
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
import io.sluice.schemas.submission.Fingerprint;

/** {@link Assessment} in Avro: one nullable field a kind, so that a new kind is a new field; a second look is a mark on either. */
public final class AssessmentContract implements Contract<Assessment, io.sluice.avro.Assessment> {

    private static final ContentEventContract CONTENT = new ContentEventContract();
    private static final ReportEventContract REPORT = new ReportEventContract();
    private static final ReviewDecisionContract DECISION = new ReviewDecisionContract();
    private static final AppealContract APPEAL = new AppealContract();

    @Override
    public Class<io.sluice.avro.Assessment> avroType() {
        return io.sluice.avro.Assessment.class;
    }

    @Override
    public Assessment fromAvro(io.sluice.avro.Assessment avro) {
        return new Assessment(OriginContract.fromAvro(avro.getOrigin()), cause(avro));
    }

    @Override
    public io.sluice.avro.Assessment toAvro(Assessment assessment) {
        io.sluice.avro.Assessment avro = new io.sluice.avro.Assessment();
        avro.setOrigin(OriginContract.toAvro(assessment.origin()));
        switch (assessment.cause()) {
            case Looked looked -> set(avro, looked);
            case SecondLook(Looked of) -> {
                set(avro, of);
                avro.setAgain(true);
            }
            case Instructed(ReviewDecision decision) -> avro.setDecision(DECISION.toAvro(decision));
            case Instructed(Appeal appeal) -> avro.setAppeal(APPEAL.toAvro(appeal));
        }
        return avro;
    }

    private static void set(io.sluice.avro.Assessment avro, Looked looked) {
        switch (looked) {
            case Scored scored -> {
                avro.setContent(CONTENT.toAvro(scored.event()));
                avro.setFingerprint(scored.fingerprint().value());
            }
            case Reported reported -> {
                avro.setReport(REPORT.toAvro(reported.report()));
                avro.setFingerprint(reported.fingerprint().value());
            }
        }
        avro.setScores(ScoresContract.toAvro(looked.scores()));
    }

    private static Cause cause(io.sluice.avro.Assessment avro) {
        if (avro.getContent() != null) {
            return looked(
                    avro,
                    new Scored(
                            CONTENT.fromAvro(avro.getContent()), new Fingerprint(avro.getFingerprint()), scores(avro)));
        }
        if (avro.getReport() != null) {
            return looked(
                    avro,
                    new Reported(
                            REPORT.fromAvro(avro.getReport()), new Fingerprint(avro.getFingerprint()), scores(avro)));
        }
        if (avro.getDecision() != null) {
            return new Instructed(DECISION.fromAvro(avro.getDecision()));
        }
        if (avro.getAppeal() != null) {
            return new Instructed(APPEAL.fromAvro(avro.getAppeal()));
        }
        throw new InvalidValueException(Kind.MISSING, "cause", "is of no kind that is known here");
    }

    private static Cause looked(io.sluice.avro.Assessment avro, Looked looked) {
        return avro.getAgain() ? new SecondLook(looked) : looked;
    }

    private static Scores scores(io.sluice.avro.Assessment avro) {
        return ScoresContract.fromAvro(required("scores", avro.getScores()));
    }
}
