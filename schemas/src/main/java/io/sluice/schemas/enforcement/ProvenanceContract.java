package io.sluice.schemas.enforcement;

import io.sluice.schemas.assessment.EvidenceContract;
import io.sluice.schemas.contract.EnumContract;
import io.sluice.schemas.enforcement.Enforcement.CauseKind;
import io.sluice.schemas.enforcement.Enforcement.CauseReference;
import io.sluice.schemas.enforcement.Enforcement.Grounds;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.id.OriginContract;

/** What led to an enforcement ({@link CauseReference} and {@link Grounds}) in Avro. */
final class ProvenanceContract {

    private static final EnumContract<CauseKind, io.sluice.avro.CauseKind> KIND =
            new EnumContract<>(CauseKind.class, io.sluice.avro.CauseKind.class);

    private ProvenanceContract() {}

    static CauseReference fromAvro(io.sluice.avro.CauseReference avro) {
        return new CauseReference(
                KIND.fromAvro("cause.kind", avro.getKind()),
                avro.getId(),
                avro.getOrigin() == null ? null : OriginContract.fromAvro(avro.getOrigin()),
                avro.getCaseId() == null ? null : new CaseId(avro.getCaseId()));
    }

    static io.sluice.avro.CauseReference toAvro(CauseReference cause) {
        Origin origin = cause.origin();
        CaseId caseId = cause.caseId();
        return new io.sluice.avro.CauseReference(
                KIND.toAvro(cause.kind()),
                cause.id(),
                origin == null ? null : OriginContract.toAvro(origin),
                caseId == null ? null : caseId.value());
    }

    static Grounds fromAvro(io.sluice.avro.Grounds avro) {
        return new Grounds(
                ClauseId.parse(avro.getClause()),
                avro.getGuidelinesVersion(),
                avro.getScore(),
                EvidenceContract.fromAvro(avro.getEvidence()),
                avro.getFactors());
    }

    static io.sluice.avro.Grounds toAvro(Grounds grounds) {
        return new io.sluice.avro.Grounds(
                grounds.clause().toString(),
                grounds.guidelinesVersion(),
                grounds.score(),
                EvidenceContract.toAvro(grounds.evidence()),
                grounds.factors());
    }
}
