package io.sluice.classify.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpokenEmojiTest {

    @ParameterizedTest
    @CsvSource({
        "I feed the 🐷, I feed the  pig face",
        "👍🏽 good, thumbs up sign  good",
        "so 😂😂😂 funny, so  face with tears of joy  funny",
        "🇲🇽 food, Mexico  food",
    })
    void saysWhatAnEmojiShows(String text, String spoken) {
        assertThat(SpokenEmoji.in(text).strip()).isEqualTo(spoken);
    }

    @Test
    void saysWhereTheEmojiStands() {
        StringBuilder at = new StringBuilder();

        SpokenEmoji.read("a 🐷b", (codePoint, start) -> at.append(start).append(codePoint == 'b' ? "b" : " "));

        assertThat(at).hasToString("0 1 " + "2 ".repeat(" pig face ".length()) + "4b");
    }

    @Test
    void leavesWordsAndPunctuationAsTheyAre() {
        for (String text : new String[] {"plain words, (c) 3 < 4!", "今天天气真好，我们去公园吧。", ""}) {
            assertThat(SpokenEmoji.in(text)).isEqualTo(text);
        }
    }
}
