package io.sluice.classify.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.classify.text.FoldedText;
import io.sluice.classify.text.TextFold;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearScorerTest {

    private static final NGramShape SHAPE = new NGramShape(2, 4, 2, 10);

    private final LinearModel model = randomModel();
    private final TextFold fold = new TextFold();
    private final LinearScorer scorer = new LinearScorer();

    @Test
    void addsUpWhatEachHeadSaysOfEachPiece() {
        for (String text : List.of("a", "hello there", "the same again and again ".repeat(80), "我们 mixed 文字")) {
            double[] raw = new double[LinearModel.MAX_HEADS];
            Arrays.fill(raw, Double.NEGATIVE_INFINITY);
            assertThat(scorer.raise(model, fold.fold(text), raw)).isTrue();
            for (int head = 0; head < LinearModel.MAX_HEADS; head++) {
                assertThat(raw[head]).isCloseTo(oneByOne(fold.folded(), head), within(1e-9));
            }
        }
    }

    @Test
    void raisesAScoreAndNeverLowersIt() {
        double[] raw = new double[LinearModel.MAX_HEADS];
        Arrays.fill(raw, 1e6);
        scorer.raise(model, fold.fold("hello there"), raw);
        assertThat(raw).containsOnly(1e6);
    }

    @Test
    void hasNoScoreForATextWithoutWords() {
        assertThat(scorer.raise(model, fold.fold("?!"), new double[8])).isFalse();
    }

    private double oneByOne(FoldedText text, int head) {
        NGrams nGrams = NGrams.withoutPlaces().extract(text, SHAPE);
        double sum = 0;
        for (int i = 0; i < nGrams.size(); i++) {
            sum += model.weight(nGrams.bucket(i), head)
                    * (double) model.heads().get(head).scale();
        }
        return sum / Math.sqrt(nGrams.size()) + model.heads().get(head).bias();
    }

    private static LinearModel randomModel() {
        Random random = new Random(3);
        List<Head> heads = random.ints(LinearModel.MAX_HEADS)
                .mapToObj(number -> new Head(
                        "head" + number, "none", random.nextFloat(), random.nextFloat(), new Calibration(1, 0), 0.5))
                .toList();
        byte[] weights = new byte[SHAPE.buckets() * LinearModel.MAX_HEADS];
        random.nextBytes(weights);
        return new LinearModel(new ModelHeader("random", 1, Script.LATIN, SHAPE, 0, List.of(), heads), weights);
    }
}
