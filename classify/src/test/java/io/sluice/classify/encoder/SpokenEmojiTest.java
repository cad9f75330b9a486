package io.sluice.classify.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.linear.Script;
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
        assertThat(SpokenEmoji.in(text, Script.LATIN).strip()).isEqualTo(spoken);
    }

    @Test
    void saysCountriesInTheLanguageOfTheScript() {
        assertThat(SpokenEmoji.in("🇲🇽", Script.HAN).strip()).isEqualTo("墨西哥");
    }

    @Test
    void leavesWordsAndPunctuationAsTheyAre() {
        for (String text : new String[] {"plain words, (c) 3 < 4!", "今天天气真好，我们去公园吧。", ""}) {
            assertThat(SpokenEmoji.in(text, Script.HAN)).isEqualTo(text);
        }
    }
}
