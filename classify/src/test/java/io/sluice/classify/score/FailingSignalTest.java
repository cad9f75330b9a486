package io.sluice.classify.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.guidelines.Condition;
import io.sluice.schemas.guidelines.Facts;
import io.sluice.schemas.guidelines.Signal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FailingSignalTest {

    /** Fails as only a bug in the evaluation of conditions could make one fail. */
    private record FailingCondition() implements Condition {
        @Override
        public String source() {
            return "fails";
        }

        @Override
        public Set<String> hitKeys() {
            return Set.of("terms:threats");
        }

        @Override
        public boolean holds(Facts facts) {
            throw new IllegalStateException("cannot be evaluated");
        }
    }

    @Test
    void namesASignalThatFailsAndKeepsWhatTheOthersFound() {
        Classifier classifier = Classifier.of(BookWith.signals(
                TestBook.load(), List.of(new Signal.Combination("failing", new FailingCondition(), 0.9))));

        Scores scores = classifier.score(TestEvents.saying("kill, cheap"), false);

        assertThat(scores.failedSignals()).containsExactly("when:failing");
        assertThat(scores.scores())
                .extracting(score -> score.clause().toString())
                .containsExactly("spam/unsolicited", "violence/threat");
        assertThat(classifier.isNoteworthy(scores)).isTrue();
    }
}
