package io.sluice.schemas.assessment;

import java.util.List;

/**
 * What the classifiers said of one text, and which versions of them.
 *
 * @param scores one for each clause that any signal speaks for, if only faintly, by clause id; those not named scored 0
 * @param evidence at most a few for each clause, in the order of the text
 * @param guidelinesVersion the version of the book that was in force at the event's time
 * @param models name and version of each classifier that looked; among them {@code uncovered} for a text that is mostly in a
 *     script which no model is for
 * @param failedSignals signals that did not answer; their clauses take their safe side
 */
public record Scores(
        List<ClauseScore> scores,
        List<Evidence> evidence,
        int guidelinesVersion,
        List<String> models,
        List<String> failedSignals) {
    public Scores {
        scores = List.copyOf(scores);
        evidence = List.copyOf(evidence);
        models = List.copyOf(models);
        failedSignals = List.copyOf(failedSignals);
    }
}
