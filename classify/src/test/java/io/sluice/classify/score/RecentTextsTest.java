package io.sluice.classify.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.score.RecentTexts.Known;
import io.sluice.schemas.assessment.Scores;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTextsTest {

    private static final Scores NOTHING = new Scores(List.of(), List.of(), 1, List.of(), List.of());

    private final RecentTexts texts = new RecentTexts(RecentTexts.IN_CACHE);

    @Test
    void keepsATextFromTheSecondTimeOn() {
        assertThat(texts.isWorthKeeping("good morning")).isFalse();
        assertThat(texts.isWorthKeeping("good morning")).isTrue();
        assertThat(texts.find("good morning")).isNull();
        texts.keep(known("good morning"));
        assertThat(texts.find("good morning")).isEqualTo(known("good morning"));
    }

    @Test
    void neverTakesOneTextForAnotherOfTheSameHash() {
        assertThat("Aa").hasSameHashCodeAs("BB");
        texts.keep(known("Aa"));
        assertThat(texts.find("BB")).isNull();
        texts.keep(known("BB"));
        assertThat(texts.find("BB")).isEqualTo(known("BB"));
        assertThat(texts.find("Aa")).isNull();
    }

    @Test
    void keepsNoLongText() {
        String longest = "x".repeat(RecentTexts.LONGEST);
        assertThat(texts.isWorthKeeping(longest)).isFalse();
        assertThat(texts.isWorthKeeping(longest)).isTrue();
        assertThat(texts.isWorthKeeping(longest + "x")).isFalse();
        assertThat(texts.isWorthKeeping(longest + "x")).isFalse();
    }

    private static Known known(String text) {
        return new Known(text, NOTHING, 1, true);
    }
}
