package io.sluice.tuning.disguise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DisguiseTest {

    private static final int SEEDS = 200;

    @ParameterizedTest
    @CsvSource({"en, The neighbours brought us some apples yesterday", "zh, 邻居昨天给我们送来了很多苹果"})
    void theSameSeedGivesTheSame(String language, String text) {
        Disguise disguise = Disguise.forLanguage(language);

        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(disguise.of(text, new SplittableRandom(seed)))
                    .isEqualTo(Disguise.forLanguage(language).of(text, new SplittableRandom(seed)));
        }
    }

    @ParameterizedTest
    @CsvSource({"en, The neighbours brought us some apples yesterday", "zh, 邻居昨天给我们送来了很多苹果"})
    void otherSeedsGiveManyOtherSpellings(String language, String text) {
        Disguise disguise = Disguise.forLanguage(language);
        Set<String> spellings = new HashSet<>();

        for (int seed = 0; seed < SEEDS; seed++) {
            spellings.add(disguise.of(text, new SplittableRandom(seed)));
        }

        assertThat(spellings).hasSizeGreaterThan(SEEDS / 4).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @CsvSource({"en, a", "en, to be", "en, 12345 !!", "zh, 好", "zh, ok", "zh, 。"})
    void whatOffersNothingToDisguiseStaysReadable(String language, String text) {
        Disguise disguise = Disguise.forLanguage(language);

        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(disguise.of(text, new SplittableRandom(seed))).isNotBlank();
        }
    }

    @Test
    void knowsTheUsualTricks() {
        Disguise disguise = Disguise.forLanguage("en");
        Set<String> spellings = new HashSet<>();

        for (int seed = 0; seed < 10 * SEEDS; seed++) {
            spellings.add(disguise.of("we plant roses", new SplittableRandom(seed)));
        }

        assertThat(spellings)
                .contains(
                        "we pl4n7 roses",
                        "we plant r0$3$",
                        "we p.l.a.n.t roses",
                        "we plant r o s e s",
                        "weplant roses",
                        "we plnt roses");
    }
}
