package io.sluice.classify.disguise;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.score.Classifier;
import io.sluice.classify.score.TestBook;
import io.sluice.classify.score.TestEvents;
import io.sluice.classify.verdict.Judgement;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.guidelines.Verdict;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Scunthorpe problem: sentences of our own that hold a bad word across the border of two others, inside a harmless one
 * or in a harmless sense. Not one may be flagged, also when it is reported and read as disguised.
 */
class InnocentTextTest {

    private static final int LEAST_SENTENCES = 300;
    private static final Classifier CLASSIFIER = Classifier.of(TestBook.loadDefault());

    static Stream<Sentence> innocent() {
        return Stream.of("innocent-en.txt", "innocent-zh.txt").flatMap(Sentence::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("innocent")
    void pass(Sentence sentence) {
        for (boolean reported : new boolean[] {false, true}) {
            Scores scores = CLASSIFIER.score(TestEvents.saying(sentence.text()), reported);

            assertThat(Judgement.of(scores, CLASSIFIER.book()).verdict())
                    .as("reported %s: %s", reported, scores)
                    .isEqualTo(Verdict.ALLOW);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"innocent-en.txt", "innocent-zh.txt"})
    void areEnough(String file) {
        assertThat(Sentence.of(file)).hasSizeGreaterThanOrEqualTo(LEAST_SENTENCES);
    }
}
