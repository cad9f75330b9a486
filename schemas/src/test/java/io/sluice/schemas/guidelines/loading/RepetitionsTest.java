package io.sluice.schemas.guidelines.loading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a{1000}",
                "a{1000}b{1000}",
                "(a{30}b){30}",
                "(?:19|20)\\d{2}(?:0[1-9]|1[0-2])",
                "[({1000}){1000}]{10}",
                "\\Q(a{99}){99}\\E",
                "[]{10}]{100}(x){1000}",
                "\\({500}",
                "\\x{2026}\\p{L}{9}",
                "a{2,}",
                "{1000}",
            })
    void allowsWhatStaysSmall(String regex) {
        assertThat(Repetitions.tooMany(regex)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a{1001}",
                "a{0,1001}",
                "(a{40}){40}",
                "((a{20}b)c{3}){60}",
                "[[:alpha:]]{50}(a{99}){99}",
                "\\Q[\\E(a{99}){99}",
                "[]](a{99}){99}",
                "[^]](a{99}){99}",
                "[\\]](a{99}){99}",
                "(a{99}\\Q)\\E){99}",
            })
    void refusesWhatGrows(String regex) {
        assertThat(Repetitions.tooMany(regex)).isTrue();
    }
}
