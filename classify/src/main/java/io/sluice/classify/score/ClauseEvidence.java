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

    private static final Comparator<Weighed> HEAVIEST =
            Comparator.comparingDouble(Weighed::weight).reversed();

    private static final Comparator<Evidence> IN_TEXT =
            Comparator.comparingInt(Evidence::start).thenComparingInt(Evidence::end);

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
        if (all.size() > 1) {
            all.sort(HEAVIEST);
        }
        List<Evidence> shown = new ArrayList<>(MAX_SHOWN);
        for (int i = 0; i < Math.min(all.size(), MAX_SHOWN); i++) {
            shown.add(all.get(i).evidence());
        }
        if (shown.size() > 1) {
            shown.sort(IN_TEXT);
        }
        return shown;
    }
}
