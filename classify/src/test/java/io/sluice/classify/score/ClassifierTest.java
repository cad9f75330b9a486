package io.sluice.classify.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.schemas.assessment.ClauseScore;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.guidelines.Band;
import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.id.ClauseId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTest {

    private final Classifier classifier = Classifier.of(TestBook.load());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "I will kill you             | violence/threat 0.960",
                "I will k1ll y0u             | violence/threat 0.960",
                "k i l l                     | violence/threat 0.600",
                "我要杀了你                    | violence/threat 0.960",
                "kill, and again: kill       | violence/threat 0.600",
                "kill 杀                      | violence/threat 0.840",
                "cheap discounts             | spam/unsolicited 0.670",
                "call 13812345678            | spam/unsolicited 0.200",
                "cheap! QQ: 123456789        | spam/unsolicited 0.956",
                "go to www.bad.com/x         | fraud/phishing 0.950",
                "go to a.evil.example.net    | fraud/phishing 0.950",
                "Verify  your account        | fraud/phishing 0.800",
                "code 1234567890123456       | fraud/phishing 0.400",
            })
    void weighsWhatItFindsAsIndependentEvidence(String text, String expected) {
        assertThat(scoresOf(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a skill that overkills",
        "we kill time in the park",
        "notbad.com",
        "example.net",
        "verify the account",
        "cheaply bought",
    })
    void scoresNothingForHarmlessTexts(String text) {
        assertThat(classifier.score(TestEvents.saying(text), false)).isSameAs(classifier.nothing());
    }

    @Test
    void namesTheBookAndTheClassifier() {
        Scores scores = classifier.score(TestEvents.saying("kill"), false);
        assertThat(scores.guidelinesVersion()).isEqualTo(3);
        assertThat(scores.models()).containsExactly("terms@3");
        assertThat(scores.failedSignals()).isEmpty();
    }

    @Test
    void showsEvidenceThatPointsIntoTheOriginal() {
        String text = "Now ｃｈｅａｐ: disc0unts, 微信：abc_123";
        Scores scores = classifier.score(TestEvents.saying(text), false);
        assertThat(scores.evidence())
                .extracting(each -> each.signal() + "=" + text.substring(each.start(), each.end()))
                .containsExactly(
                        "when:offer-with-contact=",
                        "terms:offers=ｃｈｅａｐ",
                        "terms:offers=disc0unts",
                        "contact=微信：abc_123");
    }

    @Test
    void judgesAnItemUnderTheTermsOfBothPlatformsAndItsSurface() {
        ContentEvent name = TestEvents.event("cheap", ContentChange.CREATED, Surface.GROUP_NAME, 10);
        assertThat(classifier.score(name, false).scores())
                .extracting(score -> score.clause().toString())
                .containsExactly("spam/group-names", "spam/unsolicited");
    }

    @Test
    void looksAtAConditionOnlyWhenASignalThatItNamesHasFired() {
        ContentEvent clean = TestEvents.event("good morning", ContentChange.CREATED, Surface.MOMENT, 5000);
        ContentEvent offer = TestEvents.event("cheap", ContentChange.CREATED, Surface.MOMENT, 5000);
        assertThat(classifier.score(clean, false)).isSameAs(classifier.nothing());
        assertThat(classifier.score(offer, false).scores())
                .singleElement()
                .satisfies(score -> assertThat(score.score()).isCloseTo(1 - 0.55 * 0.5, within(1e-9)));
    }

    @Test
    void readsReportedItemsMoreCarefully() {
        ContentEvent mostlyCyrillic = TestEvents.saying("он сказал: кіӏӏ");
        assertThat(classifier.score(mostlyCyrillic, false)).isSameAs(classifier.nothing());
        assertThat(classifier.score(mostlyCyrillic, true).scores()).hasSize(1);
    }

    @Test
    void takesNoteOnlyOfWhatReachesABand() {
        assertThat(classifier.isNoteworthy(classifier.nothing())).isFalse();
        assertThat(classifier.isNoteworthy(classifier.score(TestEvents.saying("call 13812345678"), false)))
                .isFalse();
        // 0.45: above the clause's floor, and nothing would follow from it.
        assertThat(classifier.isNoteworthy(classifier.score(TestEvents.saying("cheap"), false)))
                .isFalse();
        assertThat(classifier.isNoteworthy(classifier.score(TestEvents.saying("cheap discounts"), false)))
                .isTrue();
    }

    @Test
    void callsUrgentWhatDoesMoreThanAskAReviewer() {
        assertThat(classifier.isUrgent(classifier.nothing())).isFalse();
        GuidelineBook book = classifier.book();
        book.clauses()
                .forEach(clause -> assertThat(clause.urgentFrom()).isGreaterThanOrEqualTo(clause.noteworthyFrom()));
        Clause clause = book.clause(ClauseId.parse("spam/unsolicited")).orElseThrow();
        assertThat(clause.bands()).extracting(Band::onlyAsksReviewer).containsExactly(true, false, false);
        double review = clause.noteworthyFrom();
        double more = clause.urgentFrom();
        assertThat(more).isGreaterThan(review);
        assertThat(classifier.isUrgent(scored(clause, more - 0.01))).isFalse();
        assertThat(classifier.isNoteworthy(scored(clause, more - 0.01))).isTrue();
        assertThat(classifier.isUrgent(scored(clause, more))).isTrue();
    }

    private Scores scored(Clause clause, double score) {
        return new Scores(
                List.of(new ClauseScore(clause.id(), score)),
                List.of(),
                classifier.book().version(),
                List.of(),
                List.of());
    }

    @Test
    void saysOfATextThatComesAgainWhatItSaysOfANewOne() {
        Classifier anew = classifier.withoutMemory();
        List<String> texts =
                List.of("good morning", "cheap discounts", "Now cheap: disc0unts, 微信：abc_123", "kill", "cheap");
        for (int round = 0; round < 4; round++) {
            for (String text : texts) {
                for (int audience : new int[] {10, 5_000}) {
                    for (boolean reported : new boolean[] {false, true}) {
                        for (Surface surface : List.of(Surface.MOMENT, Surface.GROUP_NAME)) {
                            ContentEvent event = TestEvents.event(text, ContentChange.CREATED, surface, audience);
                            assertThat(classifier.score(event, reported))
                                    .as("%s to %d on %s, round %d", text, audience, surface, round)
                                    .isEqualTo(anew.score(event, reported));
                        }
                    }
                }
            }
        }
    }

    @Test
    void forgetsOneTextBeforeTheNext() {
        Scores first =
                classifier.score(TestEvents.saying("cheap, kill, bad.com, 13812345678, verify your account"), true);
        assertThat(first.scores()).extracting(ClauseScore::clause).contains(ClauseId.parse("violence/threat"));
        assertThat(classifier.score(TestEvents.saying("good morning"), false)).isSameAs(classifier.nothing());
    }

    private String scoresOf(String text) {
        return classifier.score(TestEvents.saying(text), false).scores().stream()
                .map(score -> "%s %.3f".formatted(score.clause(), score.score()))
                .collect(Collectors.joining("; "));
    }
}
