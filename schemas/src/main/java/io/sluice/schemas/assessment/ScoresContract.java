package io.sluice.schemas.assessment;

import io.sluice.schemas.id.ClauseId;
import java.util.ArrayList;
import java.util.List;

/** {@link Scores} in Avro; part of an assessment. */
final class ScoresContract {

    private ScoresContract() {}

    static Scores fromAvro(io.sluice.avro.Scores avro) {
        return new Scores(
                avro.getScores().stream()
                        .map(score -> new ClauseScore(ClauseId.parse(score.getClause()), score.getScore()))
                        .toList(),
                EvidenceContract.fromAvro(avro.getEvidence()),
                avro.getGuidelinesVersion(),
                avro.getModels(),
                avro.getFailedSignals());
    }

    static io.sluice.avro.Scores toAvro(Scores scores) {
        List<io.sluice.avro.ClauseScore> clauses =
                new ArrayList<>(scores.scores().size());
        for (ClauseScore score : scores.scores()) {
            clauses.add(new io.sluice.avro.ClauseScore(score.clause().toString(), score.score()));
        }
        return new io.sluice.avro.Scores(
                clauses,
                EvidenceContract.toAvro(scores.evidence()),
                scores.guidelinesVersion(),
                scores.models(),
                scores.failedSignals());
    }
}
