package io.sluice.classify.linear.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.classify.linear.LinearModel;
import io.sluice.classify.linear.LinearScorer;
import io.sluice.classify.linear.ModelFile;
import io.sluice.classify.linear.NGramShape;
import io.sluice.classify.linear.Script;
import io.sluice.classify.linear.SmallModel;
import io.sluice.classify.text.TextFold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelTrainerTest {

    private static final NGramShape SHAPE = new NGramShape(3, 5, 2, 14);

    @Test
    void makesTheSameBytesOfTheSameTextsAndSeed() {
        assertThat(ModelFile.write(SmallModel.latin(4))).isEqualTo(ModelFile.write(SmallModel.latin(4)));
        assertThat(ModelFile.write(SmallModel.latin(4))).isNotEqualTo(ModelFile.write(SmallModel.latin(5)));
    }

    @Test
    void learnsWhatItIsShown() {
        LinearModel model = SmallModel.latin(1);
        assertThat(probability(model, 0, "a herring on the table")).isGreaterThan(0.9);
        assertThat(probability(model, 0, "a letter on the table")).isLessThan(0.1);
        assertThat(probability(model, 1, "a herring on the table")).isLessThan(0.1);
    }

    /** Each weight is off by half a step at most, and they add up to no more than the root of their number. */
    @Test
    void losesLittleInTheSteps() {
        List<LabelledText> texts = texts(300, 2);
        HeadTask task = new HeadTask("odd", "made up", texts, List.of());
        HeadTrainer.Trained exact = new HeadTrainer(task, SHAPE, 1).train();
        LinearModel model = ModelTrainer.train(
                new ModelTask("m", 1, Script.LATIN, SHAPE, 1, List.of(), List.of(task)), report -> {});
        TextFold fold = new TextFold();
        SparseText.Reader reader = new SparseText.Reader(SHAPE);
        for (LabelledText text : texts) {
            double[] raw = {Double.NEGATIVE_INFINITY};
            new LinearScorer().raise(model, fold.fold(text.text()), raw);
            SparseText sparse = reader.read(text.text());
            double bound = model.heads().getFirst().scale() / 2 * Math.sqrt(sparse.nGrams()) + 1e-3;
            assertThat(Math.abs(raw[0] - exact.fit().raw(sparse))).isLessThanOrEqualTo(bound);
        }
    }

    @Test
    void refusesToLearnFromOneSideAlone() {
        List<LabelledText> oneSided = List.of(new LabelledText("a", true, 1), new LabelledText("b", true, 1));
        assertThatThrownBy(() -> new HeadTask("h", "none", oneSided, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 positive and 0 negative");
    }

    private static double probability(LinearModel model, int head, String text) {
        double[] raw = new double[model.heads().size()];
        Arrays.fill(raw, Double.NEGATIVE_INFINITY);
        new LinearScorer().raise(model, new TextFold().fold(text), raw);
        return model.heads().get(head).calibration().probability(raw[head]);
    }

    /** Words of random letters; those with an x are positive. */
    private static List<LabelledText> texts(int number, int seed) {
        Random random = new Random(seed);
        List<LabelledText> texts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 30; j++) {
                text.append(random.nextInt(6) == 0 ? ' ' : (char) ('a' + random.nextInt(24)));
            }
            texts.add(new LabelledText(text.toString(), text.indexOf("x") >= 0, 1));
        }
        return texts;
    }
}
