package io.sluice.classify.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.text.RandomText;
import io.sluice.schemas.assessment.Evidence;
import io.sluice.schemas.assessment.Scores;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierFuzzTest {

    private static final int TEXTS = 20_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 1_123_581_321, 20_261_123})
    void scoresAnyTextAndPointsIntoIt(long seed) {
        Classifier classifier = Classifier.of(TestBook.load());
        RandomText texts = new RandomText(new Random(seed));
        int evidence = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = texts.next() + (i % 3 == 0 ? "kill cheap" : "") + texts.next();
            Scores scores = classifier.score(TestEvents.saying(text), i % 2 == 0);
            for (Evidence each : scores.evidence()) {
                assertThat(each.start()).as("text %d", i).isBetween(0, each.end());
                assertThat(each.end()).as("text %d", i).isLessThanOrEqualTo(text.length());
                evidence++;
            }
            assertThat(scores.failedSignals()).as("text %d", i).isEmpty();
        }
        assertThat(evidence).isPositive();
    }

    @ParameterizedTest(name = "{0} repeated")
    @ValueSource(
            strings = {
                "a.",
                "1 ",
                "qq ",
                "k i l l ",
                "赌*",
                "kill ",
                "@",
                "a@b.co",
                "🔥",
                "http://a.co/",
                "call 1 ",
                "(((",
                "我a maomaomaomaomaomaomaomar ",
                "vx-",
                "v-",
                "a dot com ",
                "a-dot-com-",
                "带开罚票"
            })
    void scoresTheLongestTextsInReasonableTime(String piece) {
        Classifier classifier = Classifier.of(TestBook.load());
        String text = piece.repeat(65_536 / piece.length());
        long start = System.nanoTime();
        classifier.score(TestEvents.saying(text), true);
        assertThat(System.nanoTime() - start).as("nanoseconds").isLessThan(2_000_000_000L);
    }
}
