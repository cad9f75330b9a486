package io.sluice.classify.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.Condition;
import io.sluice.schemas.guidelines.Facts;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.Section;
import io.sluice.schemas.guidelines.Signal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
        Classifier classifier = Classifier.of(withFailingCondition(TestBook.load()));

        Scores scores = classifier.score(TestEvents.saying("kill, cheap"), false);

        assertThat(scores.failedSignals()).containsExactly("when:failing");
        assertThat(scores.scores())
                .extracting(score -> score.clause().toString())
                .containsExactly("spam/unsolicited", "violence/threat");
        assertThat(classifier.isNoteworthy(scores)).isTrue();
    }

    private static GuidelineBook withFailingCondition(GuidelineBook book) {
        List<Section> sections = book.sections().stream()
                .map(section -> new Section(
                        section.id(),
                        section.title(),
                        section.clauses().stream()
                                .map(FailingSignalTest::withFailingCondition)
                                .toList()))
                .toList();
        return new GuidelineBook(
                book.version(),
                book.status(),
                book.effectiveFrom(),
                book.title(),
                sections,
                book.termLists(),
                book.ladder(),
                book.reports(),
                book.reviews());
    }

    private static Clause withFailingCondition(Clause clause) {
        Signal failing = new Signal.Combination("failing", new FailingCondition(), 0.9);
        return new Clause(
                clause.id(),
                clause.severity(),
                clause.title(),
                clause.text(),
                Stream.concat(clause.signals().stream(), Stream.of(failing)).toList(),
                clause.floor(),
                clause.bands(),
                clause.strike(),
                clause.direct(),
                clause.unlawful(),
                clause.legalGround(),
                clause.category(),
                clause.surfaces(),
                clause.platforms(),
                clause.safeSide());
    }
}
