package io.sluice.deploy.evaluate;

import io.sluice.classify.linear.LinearModels;
import io.sluice.classify.linear.LinearScorer;
import io.sluice.classify.text.TextFold;
import io.sluice.deploy.labelled.Convention;
import io.sluice.deploy.labelled.LabelledRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Each head by itself, in its source's own sense, on the rows of it that the head did not see. */
final class HeadEvaluation {

    /** @param measures with 0.5 as the threshold */
    record Line(String head, String convention, Measures measures) {}

    private HeadEvaluation() {}

    static List<Line> lines(List<LabelledRow> rows, LinearModels models) {
        List<Line> lines = new ArrayList<>();
        for (Convention convention : Convention.ALL) {
            List<LabelledRow> own = rows.stream()
                    .filter(row -> !row.isTrain() && convention.isPositive(row).isPresent())
                    .toList();
            Optional<LinearModels.Place> place = models.find(convention.head());
            if (place.isPresent() && !own.isEmpty()) {
                lines.add(new Line(convention.head(), convention.toString(), measures(own, convention, place.get())));
            }
        }
        return lines;
    }

    private static Measures measures(List<LabelledRow> rows, Convention convention, LinearModels.Place place) {
        TextFold fold = new TextFold();
        LinearScorer scorer = new LinearScorer();
        double[] raw = new double[place.model().heads().size()];
        double[] scores = new double[rows.size()];
        boolean[] positive = new boolean[rows.size()];
        boolean[] flagged = new boolean[rows.size()];
        for (int i = 0; i < scores.length; i++) {
            Arrays.fill(raw, Double.NEGATIVE_INFINITY);
            scorer.raise(place.model(), fold.fold(rows.get(i).text()), raw);
            scores[i] = place.head().calibration().probability(raw[place.index()]);
            positive[i] = convention.isPositive(rows.get(i)).orElseThrow();
            flagged[i] = scores[i] >= 0.5;
        }
        return Measures.of(scores, positive, flagged);
    }
}
