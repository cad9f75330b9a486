package io.sluice.classify.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.classify.score.BookWith;
import io.sluice.classify.score.TestBook;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.GuidelineTimeline;
import io.sluice.schemas.guidelines.Signal;
import io.sluice.schemas.guidelines.UnusableBookException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassifiersTest {

    @Test
    void doesNotStartWithALiveBookThatAsksForAHeadThatIsNotThere() {
        GuidelineBook book = with("no-such-head");

        assertThatThrownBy(() -> new Classifiers(() -> new GuidelineTimeline(List.of(book))))
                .isInstanceOf(UnusableBookException.class)
                .hasMessageContaining("no-such-head");
    }

    @Test
    void judgesByTheModelsThatShip() {
        GuidelineBook book = with("spam-sms-en");
        Classifiers classifiers = new Classifiers(() -> new GuidelineTimeline(List.of(book)));

        assertThat(classifiers.inForceAt(Instant.parse("2026-01-01T00:00:00Z")).book())
                .isEqualTo(book);
    }

    private static GuidelineBook with(String head) {
        return BookWith.signals(TestBook.load(), List.of(new Signal.Head(head, 0.5, 0.5, Set.of())));
    }
}
