package io.sluice.tuning.torch;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.tuning.task.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReadingTest {

    @Test
    void readsEachTextAsOftenAsItsPassesSay() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            examples.add(example("twice " + i, 2));
            examples.add(example("at times " + i, 0.25));
        }

        List<Example> order = Reading.order(examples, 1, 3);

        assertThat(order.stream().filter(example -> example.passes() == 2)).hasSize(800);
        assertThat(Collections.frequency(order, examples.getFirst())).isEqualTo(2);
        assertThat(order.stream().filter(example -> example.passes() < 1).count())
                .isBetween(60L, 140L);
    }

    @Test
    void theSameSeedGivesTheSameOrderAndAnotherGivesAnother() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            examples.add(example("text " + i, 1.5));
        }

        assertThat(Reading.order(examples, 1, 3)).isEqualTo(Reading.order(examples, 1, 3));
        assertThat(Reading.order(examples, 1, 4)).isNotEqualTo(Reading.order(examples, 1, 3));
    }

    @Test
    void fillsShorterTextsUpWithWhatIsNotAttendedTo() {
        TokenBatch batch = TokenBatch.of(List.of(new long[] {101, 7, 102}, new long[] {101, 102}));

        assertThat(batch.length()).isEqualTo(3);
        assertThat(batch.ids()).containsExactly(101, 7, 102, 101, 102, 0);
        assertThat(batch.mask()).containsExactly(1, 1, 1, 1, 1, 0);
    }

    private static Example example(String text, double passes) {
        return new Example(text, "made-up:1", new float[] {1}, new float[] {1}, passes);
    }
}
