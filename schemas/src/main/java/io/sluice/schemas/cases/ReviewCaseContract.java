package io.sluice.schemas.cases;

import io.sluice.avro.CaseReason;
import io.sluice.avro.CaseStatus;
import io.sluice.schemas.assessment.EvidenceContract;
import io.sluice.schemas.cases.ReviewCase.Reason;
import io.sluice.schemas.cases.ReviewCase.Status;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.ContentEventContract;
import io.sluice.schemas.contract.Contract;
import io.sluice.schemas.contract.EnumContract;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;

/** {@link ReviewCase} in Avro. */
public final class ReviewCaseContract implements Contract<ReviewCase, io.sluice.avro.ReviewCase> {

    private static final ContentEventContract ITEM = new ContentEventContract();
    private static final EnumContract<Status, CaseStatus> STATUS = new EnumContract<>(Status.class, CaseStatus.class);
    private static final EnumContract<Reason, CaseReason> REASON = new EnumContract<>(Reason.class, CaseReason.class);

    @Override
    public Class<io.sluice.avro.ReviewCase> avroType() {
        return io.sluice.avro.ReviewCase.class;
    }

    @Override
    public ReviewCase fromAvro(io.sluice.avro.ReviewCase avro) {
        return new ReviewCase(
                new CaseId(avro.getCaseId()),
                new AccountId(avro.getAccountId()),
                STATUS.fromAvro("status", avro.getStatus()),
                REASON.fromAvro("reason", avro.getReason()),
                new ContentId(avro.getContentId()),
                avro.getItem() == null ? null : ITEM.fromAvro(avro.getItem()),
                avro.getClause() == null ? null : ClauseId.parse(avro.getClause()),
                avro.getScore(),
                EvidenceContract.fromAvro(avro.getEvidence()),
                avro.getPriority(),
                avro.getReporters(),
                avro.getAppealOf() == null ? null : new EnforcementId(avro.getAppealOf()),
                avro.getStatement(),
                avro.getOpenedAt(),
                avro.getUpdatedAt());
    }

    @Override
    public io.sluice.avro.ReviewCase toAvro(ReviewCase reviewCase) {
        ContentEvent item = reviewCase.item();
        ClauseId clause = reviewCase.clause();
        EnforcementId appealOf = reviewCase.appealOf();
        io.sluice.avro.ReviewCase avro = new io.sluice.avro.ReviewCase();
        avro.setCaseId(reviewCase.caseId().value());
        avro.setAccountId(reviewCase.account().value());
        avro.setContentId(reviewCase.content().value());
        avro.setStatus(STATUS.toAvro(reviewCase.status()));
        avro.setReason(REASON.toAvro(reviewCase.reason()));
        avro.setItem(item == null ? null : ITEM.toAvro(item));
        avro.setClause(clause == null ? null : clause.toString());
        avro.setScore(reviewCase.score());
        avro.setEvidence(EvidenceContract.toAvro(reviewCase.evidence()));
        avro.setPriority(reviewCase.priority());
        avro.setReporters(reviewCase.reporters());
        avro.setAppealOf(appealOf == null ? null : appealOf.value());
        avro.setStatement(reviewCase.statement());
        avro.setOpenedAt(reviewCase.openedAt());
        avro.setUpdatedAt(reviewCase.updatedAt());
        return avro;
    }
}
