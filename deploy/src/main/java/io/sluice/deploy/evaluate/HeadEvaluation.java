package io.sluice.deploy.evaluate;

import io.sluice.classify.encoder.Encoders;
import io.sluice.classify.linear.LinearModels;
import io.sluice.classify.linear.LinearScorer;
import io.sluice.classify.text.TextFold;
import io.sluice.deploy.labelled.Convention;
import io.sluice.deploy.labelled.LabelledRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Each head by itself, in its source's own sense, on the rows of it that the head did not see. */
final class HeadEvaluation {

    /** @param measures with 0.5 as the threshold */
    record Line(String head, String convention, Measures measures) {}

    private HeadEvaluation() {}

    /** Of linear models. */
    static List<Line> lines(List<LabelledRow> rows, LinearModels models) {
        return lines(rows, head -> models.find(head).map(HeadEvaluation::by));
    }

    /** Of encoders, where one has a head for a convention: {@code sexism-deep-en} beside {@code sexism-en}. */
    static List<Line> lines(List<LabelledRow> rows, Encoders encoders) {
        return lines(rows, head -> encoders.find(deep(head)).map(HeadEvaluation::by));
    }

    private static String deep(String head) {
        int language = head.lastIndexOf('-');
        return head.substring(0, language) + "-deep" + head.substring(language);
    }

    /** A head, and the probability that it gives to a text. */
    private record Asked(String name, ToDoubleFunction<String> probability) {}

    private static Asked by(LinearModels.Place place) {
        TextFold fold = new TextFold();
        LinearScorer scorer = new LinearScorer();
        double[] raw = new double[place.model().heads().size()];
        return new Asked(place.head().name(), text -> {
            Arrays.fill(raw, Double.NEGATIVE_INFINITY);
            scorer.raise(place.model(), fold.fold(text), raw);
            return place.head().calibration().probability(raw[place.index()]);
        });
    }

    private static Asked by(Encoders.Place place) {
        return new Asked(
                place.head().name(),
                text -> place.head().calibration().probability(place.encoder().raw(text)[place.index()]));
    }

    private static List<Line> lines(List<LabelledRow> rows, Function<String, Optional<Asked>> heads) {
        List<Line> lines = new ArrayList<>();
        for (Convention convention : Convention.ALL) {
            List<LabelledRow> own = rows.stream()
                    .filter(row -> !row.isTrain() && convention.isPositive(row).isPresent())
                    .toList();
            Optional<Asked> head = heads.apply(convention.head());
            if (head.isPresent() && !own.isEmpty()) {
                lines.add(new Line(head.get().name(), convention.toString(), measures(own, convention, head.get())));
            }
        }
        return lines;
    }

    private static Measures measures(List<LabelledRow> rows, Convention convention, Asked head) {
        double[] scores = new double[rows.size()];
        boolean[] positive = new boolean[rows.size()];
        boolean[] flagged = new boolean[rows.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = head.probability().applyAsDouble(rows.get(i).text());
            positive[i] = convention.isPositive(rows.get(i)).orElseThrow();
            flagged[i] = scores[i] >= 0.5;
        }
        return Measures.of(scores, positive, flagged);
    }
}
