package io.sluice.classify.disguise;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.score.Classifier;
import io.sluice.classify.score.TestBook;
import io.sluice.classify.score.TestEvents;
import io.sluice.classify.verdict.Judgement;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.guidelines.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Scunthorpe problem: sentences of our own that hold a bad word across the border of two others, inside a harmless one
 * or in a harmless sense. Terms, patterns and contacts flag none of them, also when it is reported and read as disguised. The
 * models, which know words by their pieces, may be in doubt about one in a hundred, and never so that anything is done.
 */
class InnocentTextTest {

    private static final int LEAST_SENTENCES = 300;
    private static final double MOST_IN_DOUBT = 0.01;
    private static final Classifier TERMS = Classifier.of(TestBook.loadDefault().withoutHeads());
    private static final Classifier ALL = Classifier.of(TestBook.loadDefault());

    static Stream<Sentence> innocent() {
        return Stream.of("innocent-en.txt", "innocent-zh.txt").flatMap(Sentence::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("innocent")
    void passTheTerms(Sentence sentence) {
        for (boolean reported : new boolean[] {false, true}) {
            assertThat(verdict(TERMS, sentence, reported))
                    .as("reported %s", reported)
                    .isEqualTo(Verdict.ALLOW);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void passNearlyAllWithTheModels(boolean reported) {
        List<Sentence> all = innocent().toList();
        List<Sentence> doubted = all.stream()
                .filter(sentence -> verdict(ALL, sentence, reported) != Verdict.ALLOW)
                .toList();

        assertThat(doubted)
                .allSatisfy(
                        sentence -> assertThat(verdict(ALL, sentence, reported)).isEqualTo(Verdict.REVIEW));
        assertThat((double) doubted.size() / all.size()).as("%s", doubted).isLessThanOrEqualTo(MOST_IN_DOUBT);
    }

    private static Verdict verdict(Classifier classifier, Sentence sentence, boolean reported) {
        Scores scores = classifier.score(TestEvents.saying(sentence.text()), reported);
        return Judgement.of(scores, classifier.book()).verdict();
    }

    @ParameterizedTest
    @ValueSource(strings = {"innocent-en.txt", "innocent-zh.txt"})
    void areEnough(String file) {
        assertThat(Sentence.of(file)).hasSizeGreaterThanOrEqualTo(LEAST_SENTENCES);
    }
}
