package io.sluice.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetsTest {

    private static final int TEXTS = 20_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20_261_123, 4711})
    void everyFoldedCharacterPointsIntoTheOriginal(long seed) {
        RandomText texts = new RandomText(new Random(seed));
        TextFold fold = new TextFold();
        SpelledText spelled = new SpelledText();
        DisguiseReader reader = new DisguiseReader();
        for (int i = 0; i < TEXTS; i++) {
            String text = texts.next();
            assertPointsInto(text, fold.fold(text), i);
            reader.read(spelled.spell(text), i % 2 == 0);
            assertPointsInto(text, reader.first(), i);
            assertPointsInto(text, reader.second(), i);
        }
    }

    private static void assertPointsInto(String text, FoldedText folded, int number) {
        assertThat(folded.chars()[0]).isEqualTo(' ');
        assertThat(folded.chars()[folded.length() - 1]).isEqualTo(' ');
        int before = 0;
        for (int i = 0; i < folded.length(); i++) {
            int origin = folded.originOf(i);
            assertThat(origin).as("text %d, character %d", number, i).isBetween(before, text.length());
            if (i > 0 && folded.chars()[i] != ' ') {
                assertThat(folded.endOf(i))
                        .as("text %d, end of character %d", number, i)
                        .isBetween(origin + 1, text.length());
            }
            before = origin;
        }
    }
}
