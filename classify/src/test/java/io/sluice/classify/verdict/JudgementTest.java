package io.sluice.classify.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.score.Classifier;
import io.sluice.classify.score.TestBook;
import io.sluice.classify.score.TestEvents;
import io.sluice.schemas.guidelines.GuidelineBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    private final GuidelineBook book = TestBook.load();
    private final Classifier classifier = Classifier.of(book);

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "good morning, ALLOW,",
        "call 13812345678, ALLOW,",
        "kill, REVIEW, violence/threat",
        "cheap discounts, REVIEW, spam/unsolicited",
        "kill you, REMOVE, violence/threat",
        "kill or verify your account, LIMIT, fraud/phishing",
        "kill or cheap discounts, REVIEW, spam/unsolicited",
    })
    void theSeverestBandDecides(String text, String verdict, String top) {
        Judgement judgement = Judgement.of(classifier.score(TestEvents.saying(text), false), book);
        assertThat(judgement.verdict()).hasToString(verdict);
        assertThat(judgement.top() == null ? null : judgement.top().toString()).isEqualTo(top);
    }
}
