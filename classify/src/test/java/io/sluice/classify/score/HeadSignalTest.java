package io.sluice.classify.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sluice.classify.encoder.Encoders;
import io.sluice.classify.linear.LinearModel;
import io.sluice.classify.linear.LinearModels;
import io.sluice.classify.linear.LinearScorer;
import io.sluice.classify.linear.SmallModel;
import io.sluice.classify.text.TextFold;
import io.sluice.schemas.assessment.ClauseScore;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.guidelines.Condition;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.Signal;
import io.sluice.schemas.guidelines.UnusableBookException;
import io.sluice.schemas.guidelines.condition.Compilation;
import io.sluice.schemas.guidelines.condition.ConditionCompiler;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeadSignalTest {

    private static final LinearModel LATIN = SmallModel.latin(1);
    private static final LinearModels MODELS = new LinearModels(List.of(LATIN, SmallModel.han()));
    private static final String FISHY = "the garden has a trout in it";

    @Test
    void contributesItsWeightTimesItsProbability() {
        Scores scores = scores(FISHY, head("fish", 0.5, 0.6));

        double p = probability(0, FISHY);
        assertThat(p).isBetween(0.5, 0.999);
        assertThat(scores.scores())
                .allSatisfy(score -> assertThat(score.score()).isCloseTo(0.6 * p, within(1e-9)));
        assertThat(scores.scores()).extracting(ClauseScore::clause).hasSize(3);
    }

    @Test
    void staysSilentBelowWhereItFires() {
        assertThat(scores(FISHY, head("rain", 0.5, 0.6)).scores()).isEmpty();
        assertThat(scores("a table", head("fish", 0.5, 0.6)).scores()).isEmpty();
    }

    @Test
    void countsOnlyTheSurestOfSeveralHeads() {
        String both = "a trout in the drizzle";
        Scores scores = scores(both, head("fish", 0.3, 0.6), head("rain", 0.3, 0.5));

        double surest = Math.max(0.6 * probability(0, both), 0.5 * probability(1, both));
        assertThat(scores.scores())
                .allSatisfy(score -> assertThat(score.score()).isCloseTo(surest, within(1e-9)));
        assertThat(scores.evidence()).extracting(one -> one.signal()).contains("head:fish", "head:rain");
    }

    @Test
    void addsToWhatTermsSay() {
        String text = "kill the trout";
        Scores scores = scores(text, head("fish", 0.3, 0.5));

        ClauseScore threat = scores.scores().stream()
                .filter(score -> score.clause().clause().equals("threat"))
                .findFirst()
                .orElseThrow();
        assertThat(threat.score()).isCloseTo(1 - 0.4 * (1 - 0.5 * probability(0, text)), within(1e-9));
    }

    @Test
    void showsWhatMovedItInTheOriginal() {
        String text = "The garden: a ＴＲＯＵＴ, no doubt";
        assertThat(scores(text, head("fish", 0.3, 0.6)).evidence()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.signal()).isEqualTo("head:fish");
            assertThat(text.substring(one.start(), one.end())).isEqualTo("ＴＲＯＵＴ");
        });
    }

    @Test
    void readsWhatIsDisguised() {
        assertThat(scores("a s.a.l.m.o.n here", head("fish", 0.5, 0.6)).scores())
                .isNotEmpty();
    }

    @Test
    void readsALatinTextThatIsMostlyInLookalikes() {
        assertThat(scores("а ѕаlmоn hеrе", head("fish", 0.5, 0.6)).scores()).isNotEmpty();
    }

    @Test
    void namesTheModelsThatLooked() {
        Classifier classifier = classifier(head("fish", 0.5, 0.6), head("fish-zh", 0.5, 0.6));
        assertThat(models(classifier, "good morning")).containsExactly("terms@3", "small-latin@3");
        assertThat(models(classifier, "早上好")).containsExactly("terms@3", "small-han@1");
        assertThat(models(classifier, "доброе утро")).containsExactly("terms@3", "uncovered");
        assertThat(models(classifier, "123")).containsExactly("terms@3");
    }

    @Test
    void countsForATenthWhereATermOfAnotherListSaysSo() {
        Signal.Head doubted = new Signal.Head("fish", 0.3, 0.5, Set.of("offers"));
        String text = "cheap trout, kill for it";
        assertThat(threat(scores(text, doubted))).isCloseTo(1 - 0.4 * (1 - 0.05 * probability(0, text)), within(1e-9));
        assertThat(threat(scores("kill the trout", doubted)))
                .isCloseTo(1 - 0.4 * (1 - 0.5 * probability(0, "kill the trout")), within(1e-9));
    }

    @Test
    void letsConditionsAskForIt() {
        Signal.Combination fishyThreat =
                new Signal.Combination("fishy", condition("hits['terms:threats'] > 0 && heads['fish'] >= 0.5"), 0.5);
        assertThat(threat(scores("kill the trout", fishyThreat))).isCloseTo(1 - 0.4 * 0.5, within(1e-9));
        assertThat(threat(scores("kill the music", fishyThreat))).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void refusesABookThatAsksForAHeadThatIsNotThere() {
        assertThatThrownBy(() -> classifier(head("flesh", 0.5, 0.5)))
                .isInstanceOf(UnusableBookException.class)
                .hasMessageContaining("asks for the head flesh")
                .hasMessageContaining("fish, rain, fish-zh");
        assertThatThrownBy(() -> classifier(new Signal.Combination(
                        "x", condition("hits['terms:threats'] > 0 && heads['flesh'] > 0.5"), 0.5)))
                .isInstanceOf(UnusableBookException.class);
    }

    private static Signal.Head head(String name, double from, double weight) {
        return new Signal.Head(name, from, weight, Set.of());
    }

    private static double threat(Scores scores) {
        return scores.scores().stream()
                .filter(score -> score.clause().clause().equals("threat"))
                .mapToDouble(ClauseScore::score)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> models(Classifier classifier, String text) {
        return classifier.score(TestEvents.saying(text), false).models();
    }

    private static Scores scores(String text, Signal... added) {
        return classifier(added).score(TestEvents.saying(text), false);
    }

    private static Classifier classifier(Signal... added) {
        GuidelineBook book = BookWith.signals(TestBook.load(), List.of(added));
        return Classifier.of(book, MODELS, Encoders.none());
    }

    private static Condition condition(String source) {
        return switch (ConditionCompiler.compile(source)) {
            case Compilation.Compiled(var condition) -> condition;
            case Compilation.Faulty faulty -> throw new AssertionError(faulty.toString());
        };
    }

    private static double probability(int head, String text) {
        double[] raw = new double[2];
        Arrays.fill(raw, Double.NEGATIVE_INFINITY);
        new LinearScorer().raise(LATIN, new TextFold().fold(text), raw);
        return LATIN.heads().get(head).calibration().probability(raw[head]);
    }
}
