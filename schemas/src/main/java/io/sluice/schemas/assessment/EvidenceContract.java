package io.sluice.schemas.assessment;

import io.sluice.schemas.id.ClauseId;
import java.util.ArrayList;
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
        // No stream: a second look's assessment is written for one event in a dozen.
        List<io.sluice.avro.Evidence> avro = new ArrayList<>(evidence.size());
        for (Evidence one : evidence) {
            avro.add(new io.sluice.avro.Evidence(one.clause().toString(), one.signal(), one.start(), one.end()));
        }
        return avro;
    }
}
