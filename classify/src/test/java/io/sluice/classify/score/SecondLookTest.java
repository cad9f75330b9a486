package io.sluice.classify.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sluice.classify.encoder.Encoders;
import io.sluice.classify.encoder.SentenceEncoder;
import io.sluice.classify.encoder.SmallEncoder;
import io.sluice.classify.linear.LinearModels;
import io.sluice.classify.linear.SmallModel;
import io.sluice.schemas.assessment.ClauseScore;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.guidelines.Condition;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.SecondLookRules;
import io.sluice.schemas.guidelines.Signal;
import io.sluice.schemas.guidelines.UnusableBookException;
import io.sluice.schemas.guidelines.condition.Compilation;
import io.sluice.schemas.guidelines.condition.ConditionCompiler;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SecondLookTest {

    private static final LinearModels MODELS = new LinearModels(List.of(SmallModel.latin(1), SmallModel.han()));
    private static final SentenceEncoder ENGLISH = SmallEncoder.latin();
    private static final Encoders ENCODERS = new Encoders(List.of(ENGLISH, SmallEncoder.han()));
    private static final String FISHY = "my neighbour keeps a trout in the bathtub";
    private static final String DRY = "the bicycle stands beside the kitchen window";

    @AfterAll
    static void close() {
        ENCODERS.close();
    }

    @Test
    void leavesEncodersOutOfTheFirstStep() {
        Classifier classifier = classifier(deep(0.9));
        assertThat(classifier.score(TestEvents.saying(FISHY), false).scores()).isEmpty();
        assertThat(classifier.score(TestEvents.saying(FISHY), false).models()).containsExactly("terms@3");
    }

    @Test
    void contributesWeightTimesProbabilityAndShowsTheWord() {
        Scores scores = second(classifier(deep(0.9)), FISHY);

        double p = probability(FISHY);
        assertThat(p).isGreaterThan(0.5);
        assertThat(scores.scores())
                .hasSize(3)
                .allSatisfy(score -> assertThat(score.score()).isCloseTo(0.9 * p, within(1e-6)));
        assertThat(scores.evidence()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.signal()).isEqualTo("head:fish-deep");
            assertThat(FISHY.substring(one.start(), one.end())).isEqualTo("trout");
        });
    }

    @Test
    void leavesAScoreBelowTheFloorWhereAHeadDoesNotFire() {
        Classifier classifier = classifier(new Signal.Head("fish-deep", 1, 0.9, Set.of()));
        Scores scores = second(classifier, FISHY);

        double p = probability(FISHY);
        assertThat(scores.scores()).hasSize(3).allSatisfy(score -> {
            double floor = classifier
                    .book()
                    .clauses()
                    .filter(clause -> clause.id().equals(score.clause()))
                    .findFirst()
                    .orElseThrow()
                    .floor();
            assertThat(score.score()).isCloseTo(floor * p, within(1e-6)).isLessThan(floor);
        });
        assertThat(scores.evidence()).isEmpty();
        assertThat(classifier.isNoteworthy(scores)).isFalse();
        assertThat(second(classifier, DRY).scores()).isEmpty();
    }

    @Test
    void givesTheSameScoresWithoutTheEvidenceThatIsDear() {
        Classifier classifier = classifier(deep(0.9));
        Scores alone = classifier.secondScores(new Inquiry(TestEvents.saying(FISHY), false));

        assertThat(alone.scores()).isEqualTo(second(classifier, FISHY).scores());
        assertThat(alone.evidence())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.end()).isZero());
    }

    @Test
    void saysOfATextThatComesAgainWhatItSaysOfANewOne() {
        Classifier classifier = classifier(deep(0.9));
        for (String text : List.of(FISHY, DRY, "kill the bicycle in the kitchen", FISHY)) {
            Scores anew = second(classifier.withoutMemory(), text);
            assertThat(second(classifier, text)).isEqualTo(anew);
            assertThat(classifier.score(TestEvents.saying(text), false))
                    .isEqualTo(classifier.withoutMemory().score(TestEvents.saying(text), false));
            assertThat(second(classifier, text)).isEqualTo(anew);
        }
    }

    @Test
    void namesTheEncodersThatLooked() {
        Classifier classifier = classifier(deep(0.9), new Signal.Head("fish-deep-zh", 0.5, 0.9, Set.of()));
        assertThat(second(classifier, DRY).models()).containsExactly("terms@3", "small-deep@3");
        assertThat(second(classifier, "朋友送给我一辆自行车").models()).containsExactly("terms@3", "small-deep-zh@3");
        assertThat(second(classifier, "доброе утро").models()).containsExactly("terms@3", "uncovered");
        assertThat(second(classifier, "").models()).containsExactly("terms@3");
    }

    @Test
    void keepsWhatTheFirstStepFinds() {
        Scores scores = second(classifier(deep(0.9)), "kill the bicycle in the kitchen");
        assertThat(threat(scores)).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void countsInsteadOfTheLinearHeadsThatItStandsFor() {
        Signal.Head linear = new Signal.Head("rain", 0.1, 0.6, Set.of());
        String text = "the drizzle on the kitchen window";
        Classifier beside = classifier(linear, deep(0.9));
        Classifier instead = classifier(linear, new Signal.Head("fish-deep", 0.5, 0.9, Set.of(), Set.of("rain"), 0));

        assertThat(instead.score(TestEvents.saying(text), false).scores()).isNotEmpty();
        assertThat(second(beside, text).scores()).isNotEmpty();
        assertThat(second(instead, text).scores()).isEmpty();
    }

    @Test
    void clearsWhatListsSayWhereItFindsNothing() {
        Signal.Head clearing = new Signal.Head("fish-deep", 0.9, 0.9, Set.of(), Set.of(), 0.5);
        Signal.Combination threat = new Signal.Combination("kills", condition("hits['terms:threats'] > 0"), 0.5);
        Classifier classifier = classifier(clearing, threat);

        assertThat(threat(classifier.score(TestEvents.saying("kill the bicycle in the kitchen"), false)))
                .isCloseTo(1 - 0.4 * 0.5, within(1e-9));
        assertThat(threat(second(classifier, "kill the bicycle in the kitchen")))
                .isCloseTo(1 - (1 - 0.06) * (1 - 0.05), within(1e-9));
        assertThat(threat(second(classifier, "kill the trout"))).isGreaterThan(0.79);
    }

    @Test
    void letsConditionsAskForIt() {
        Classifier classifier = classifier(new Signal.Combination(
                "fishy", condition("hits['terms:threats'] > 0 && heads['fish-deep'] >= 0.5"), 0.5));
        assertThat(threat(classifier.score(TestEvents.saying("kill the trout"), false)))
                .isCloseTo(0.6, within(1e-9));
        assertThat(threat(second(classifier, "kill the trout"))).isCloseTo(0.8, within(1e-9));
        assertThat(threat(second(classifier, "kill the bicycle"))).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void readsWhatIsDisguised() {
        Classifier classifier = classifier(deep(0.9));
        String text = "my neighbour keeps t.r.o.u.t in the bathtub";
        assertThat(second(classifier, text).evidence())
                .extracting(one -> text.substring(one.start(), one.end()))
                .contains("t.r.o.u.t");
    }

    @Test
    void namesTheSignalsOfAnEncoderThatDoesNotAnswerAndKeepsTheRest() {
        GuidelineBook book = BookWith.signals(
                TestBook.load(),
                List.of(
                        deep(0.9),
                        new Signal.Combination(
                                "fishy", condition("hits['terms:threats'] > 0 && heads['fish-deep'] > 0.5"), 0.5)));
        Classifier classifier = Classifier.of(book, MODELS, new Encoders(List.of(SmallEncoder.broken())));

        Scores scores = second(classifier, "kill the trout");

        assertThat(scores.failedSignals()).containsExactly("head:fish-deep", "when:fishy");
        assertThat(scores.models()).containsExactly("terms@3");
        assertThat(threat(scores)).isCloseTo(0.6, within(1e-9));
        assertThat(classifier.isNoteworthy(second(classifier, DRY))).isTrue();
        assertThat(classifier.score(TestEvents.saying("kill the trout"), false).failedSignals())
                .isEmpty();
    }

    @Test
    void answersInOrderAndEachItemAsItWouldAlone() {
        Classifier classifier = classifier(deep(0.9));
        List<String> texts = List.of(FISHY, DRY, "kill the salmon", "", "доброе утро");
        List<Scores> answers = classifier.secondLook(texts.stream()
                .map(text -> new Inquiry(TestEvents.saying(text), false))
                .toList());
        assertThat(answers)
                .containsExactlyElementsOf(
                        texts.stream().map(text -> second(classifier, text)).toList());
    }

    @Test
    void isWantedForReportedItemsAndForSurfacesThatTheBookNames() {
        SecondLookRules rules = new SecondLookRules(Set.of(Surface.COMMENT), 0.3, 0.9, Map.of());
        Classifier classifier = classifier(rules, deep(0.9));
        ContentEvent comment = TestEvents.event(DRY, ContentChange.CREATED, Surface.COMMENT, 10);
        ContentEvent moment = TestEvents.saying(DRY);

        assertThat(wants(classifier, comment, false)).isTrue();
        assertThat(wants(classifier, moment, false)).isFalse();
        assertThat(wants(classifier, moment, true)).isTrue();
        assertThat(wants(classifier, TestEvents.saying("สวัสดีตอนเช้า"), true)).isFalse();
        assertThat(wants(classifier, TestEvents.event(DRY, ContentChange.DELETED, Surface.COMMENT, 10), true))
                .isFalse();
        assertThat(wants(classifier(rules), comment, true)).isFalse();
    }

    @Test
    void isWantedWhereAScoreOrALinearHeadLeavesSomethingOpen() {
        Signal.Head linear = new Signal.Head("fish", 0.98, 0.01, Set.of());
        ContentEvent threat = TestEvents.saying("kill the bicycle");
        ContentEvent fishy = TestEvents.saying("the garden has a trout in it");

        assertThat(wants(classifier(rules(0.5, 0.7), deep(0.9)), threat, false)).isTrue();
        assertThat(wants(classifier(rules(0.61, 0.7), deep(0.9)), threat, false))
                .isFalse();
        assertThat(wants(classifier(rules(0.5, 0.59), deep(0.9)), threat, false))
                .isFalse();
        assertThat(wants(classifier(rules(0.5, 0.999), deep(0.9), linear), fishy, false))
                .isTrue();
        assertThat(wants(classifier(rules(0.5, 0.999), deep(0.9)), fishy, false))
                .isFalse();
        assertThat(wants(classifier(rules(0.999, 1), deep(0.9), linear), fishy, false))
                .isFalse();
    }

    @Test
    void isWantedWhereALinearHeadThatTheBookNamesIsSureEnough() {
        ContentEvent fishy = TestEvents.saying("the garden has a trout in it");
        ContentEvent dry = TestEvents.saying(DRY);
        SecondLookRules rules = new SecondLookRules(Set.of(), 0.3, 0.31, Map.of("fish", 0.5));

        assertThat(wants(classifier(rules, deep(0.9)), fishy, false)).isTrue();
        assertThat(wants(classifier(rules, deep(0.9)), dry, false)).isFalse();
        assertThat(classifier(rules, deep(0.9)).score(fishy, false).scores()).isEmpty();
        assertThatThrownBy(() -> classifier(new SecondLookRules(Set.of(), 0.3, 0.9, Map.of("fish-deep", 0.5))))
                .isInstanceOf(UnusableBookException.class)
                .hasMessageContaining("second-look asks for the head fish-deep");
    }

    @Test
    void tellsWhetherItIsWantedWhicheverItemWasScoredLast() {
        Classifier classifier = classifier(rules(0.5, 0.7), deep(0.9));
        ContentEvent threat = TestEvents.saying("kill the bicycle");
        ContentEvent dry = TestEvents.saying(DRY);
        Scores ofThreat = classifier.score(threat, false);
        Scores ofDry = classifier.score(dry, false);
        second(classifier, FISHY);

        assertThat(classifier.wantsSecondLook(threat, ofThreat, false)).isTrue();
        assertThat(classifier.wantsSecondLook(dry, ofDry, false)).isFalse();
    }

    @Test
    void refusesALinearHeadThatIsToStandForOthersAndAnEncodersHeadThatIsStoodFor() {
        assertThatThrownBy(() -> classifier(new Signal.Head("fish", 0.5, 0.5, Set.of(), Set.of(), 0.1)))
                .isInstanceOf(UnusableBookException.class)
                .hasMessageContaining("is not of an encoder");
        assertThatThrownBy(() -> classifier(
                        deep(0.9), new Signal.Head("fish-deep-zh", 0.5, 0.5, Set.of(), Set.of("fish-deep"), 0)))
                .isInstanceOf(UnusableBookException.class)
                .hasMessageContaining("cannot count instead of fish-deep");
    }

    private static Signal.Head deep(double weight) {
        return new Signal.Head("fish-deep", 0.5, weight, Set.of());
    }

    private static SecondLookRules rules(double from, double to) {
        return new SecondLookRules(Set.of(), from, to, Map.of());
    }

    private static double probability(String text) {
        return ENGLISH.probabilities(List.of(text)).getFirst()[0];
    }

    private static Scores second(Classifier classifier, String text) {
        return classifier
                .secondLook(List.of(new Inquiry(TestEvents.saying(text), false)))
                .getFirst();
    }

    private static boolean wants(Classifier classifier, ContentEvent event, boolean reported) {
        return classifier.wantsSecondLook(event, classifier.score(event, reported), reported);
    }

    private static double threat(Scores scores) {
        return scores.scores().stream()
                .filter(score -> score.clause().clause().equals("threat"))
                .mapToDouble(ClauseScore::score)
                .findFirst()
                .orElseThrow();
    }

    private static Classifier classifier(Signal... added) {
        return classifier(SecondLookRules.DEFAULT, added);
    }

    private static Classifier classifier(SecondLookRules rules, Signal... added) {
        GuidelineBook book = BookWith.secondLook(BookWith.signals(TestBook.load(), List.of(added)), rules);
        return Classifier.of(book, MODELS, ENCODERS);
    }

    private static Condition condition(String source) {
        return switch (ConditionCompiler.compile(source)) {
            case Compilation.Compiled(var condition) -> condition;
            case Compilation.Faulty faulty -> throw new AssertionError(faulty.toString());
        };
    }
}
