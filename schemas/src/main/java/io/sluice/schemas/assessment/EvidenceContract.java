package io.sluice.schemas.assessment;

import io.sluice.schemas.id.ClauseId;
import java.util.List;

/** {@link Evidence} in Avro; part of other records. */
public final class EvidenceContract {

    private EvidenceContract() {}

    public static List<Evidence> fromAvro(List<io.sluice.avro.Evidence> evidence) {
        return evidence.stream()
                .map(avro -> new Evidence(
                        ClauseId.parse(avro.getClause()), avro.getSignal(), avro.getStart(), avro.getEnd()))
                .toList();
    }

    public static List<io.sluice.avro.Evidence> toAvro(List<Evidence> evidence) {
        return evidence.stream()
                .map(one -> new io.sluice.avro.Evidence(one.clause().toString(), one.signal(), one.start(), one.end()))
                .toList();
    }
}
