package io.sluice.schemas.review;

import static io.sluice.schemas.contract.Presence.required;

import io.sluice.avro.ReviewMeasure;
import io.sluice.avro.RulingKind;
import io.sluice.schemas.contract.Contract;
import io.sluice.schemas.contract.EnumContract;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.InvalidValueException;
import io.sluice.schemas.id.InvalidValueException.Kind;
import io.sluice.schemas.review.ReviewDecision.Measure;
import io.sluice.schemas.review.ReviewDecision.NoViolation;
import io.sluice.schemas.review.ReviewDecision.Ruling;
import io.sluice.schemas.review.ReviewDecision.Violation;

/** {@link ReviewDecision} in Avro. */
public final class ReviewDecisionContract implements Contract<ReviewDecision, io.sluice.avro.ReviewDecision> {

    private static final EnumContract<Measure, ReviewMeasure> MEASURE =
            new EnumContract<>(Measure.class, ReviewMeasure.class);

    @Override
    public Class<io.sluice.avro.ReviewDecision> avroType() {
        return io.sluice.avro.ReviewDecision.class;
    }

    @Override
    public ReviewDecision fromAvro(io.sluice.avro.ReviewDecision avro) {
        return new ReviewDecision(
                avro.getDecisionId(),
                new AccountId(avro.getAccountId()),
                new ContentId(avro.getContentId()),
                new CaseId(avro.getCaseId()),
                avro.getReviewer(),
                ruling(avro),
                avro.getRevision(),
                avro.getNote(),
                avro.getDecidedAt());
    }

    @Override
    public io.sluice.avro.ReviewDecision toAvro(ReviewDecision decision) {
        io.sluice.avro.ReviewDecision avro = new io.sluice.avro.ReviewDecision();
        avro.setDecisionId(decision.decisionId());
        avro.setAccountId(decision.account().value());
        avro.setContentId(decision.content().value());
        avro.setCaseId(decision.caseId().value());
        avro.setReviewer(decision.reviewer());
        switch (decision.ruling()) {
            case Violation(ClauseId clause, Measure measure) -> {
                avro.setRuling(RulingKind.VIOLATION);
                avro.setClause(clause.toString());
                avro.setMeasure(MEASURE.toAvro(measure));
            }
            case NoViolation() -> avro.setRuling(RulingKind.NO_VIOLATION);
        }
        avro.setRevision(decision.revision());
        avro.setNote(decision.note());
        avro.setDecidedAt(decision.decidedAt());
        return avro;
    }

    private static Ruling ruling(io.sluice.avro.ReviewDecision avro) {
        return switch (avro.getRuling()) {
            case VIOLATION ->
                new Violation(
                        ClauseId.parse(required("clause", avro.getClause())),
                        MEASURE.fromAvro("measure", required("measure", avro.getMeasure())));
            case NO_VIOLATION -> new NoViolation();
            case UNKNOWN -> throw new InvalidValueException(Kind.MALFORMED, "ruling", "is not known here");
        };
    }
}
