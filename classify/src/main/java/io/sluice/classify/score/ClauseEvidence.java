package io.sluice.classify.score;

import io.sluice.schemas.assessment.Evidence;
import io.sluice.schemas.id.ClauseId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What speaks for a violation of one clause: the score so far, and the evidence, of which the heaviest is shown. */
final class ClauseEvidence {

    /** Enough to show why; a reader of more learns nothing. */
    private static final int MAX_SHOWN = 5;

    private record Weighed(double weight, Evidence evidence) {}

    private final ClauseId clause;
    private final List<Weighed> all = new ArrayList<>();
    private double innocence = 1;

    ClauseEvidence(ClauseId clause) {
        this.clause = clause;
    }

    void add(String signal, double weight, int start, int end) {
        innocence *= 1 - weight;
        all.add(new Weighed(weight, new Evidence(clause, signal, start, end)));
    }

    ClauseId clause() {
        return clause;
    }

    double score() {
        return 1 - innocence;
    }

    /** A few, in the order of the text. */
    List<Evidence> chosen() {
        return all.stream()
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .limit(MAX_SHOWN)
                .map(Weighed::evidence)
                .sorted(Comparator.comparingInt(Evidence::start).thenComparingInt(Evidence::end))
                .toList();
    }
}
