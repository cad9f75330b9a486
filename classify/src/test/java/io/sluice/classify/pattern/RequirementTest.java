package io.sluice.classify.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementTest {

    @ParameterizedTest(name = "{0} requires {1}")
    @CsvSource(
            delimiter = '¦',
            value = {
                "(?i)verify.{0,20}account ¦ account",
                "(?i)\\b(confirm|verify)\\b.{0,40}\\byour\\b ¦ confirm;verify",
                "colou?r ¦ colo",
                "ab*cdef ¦ cdef",
                "(abc)?defg ¦ defg",
                "(abc)+de ¦ abc",
                "(?P<x>win|won) prize ¦ prize",
                "刷单|日结.*元 ¦ 刷单;日结",
                "[a-z]+bank ¦ bank",
                "x{2,3}yz ¦ yz",
                "\\p{Han}{2}贷款\\d+ ¦ 贷款",
            })
    void readsTheMostTellingLiterals(String regex, String expected) {
        assertThat(RequirementReader.read(regex)).isEqualTo(new Requirement.OneOf(Set.of(expected.split(";"))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            value = {"\\d{6,}", "[0-9]+%?", "(\\d+) [a-z]*", "\\d+|\\d"})
    void readsThatADigitIsRequired(String regex) {
        assertThat(RequirementReader.read(regex)).isEqualTo(new Requirement.Digit());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            value = {"[a-z]+", "(abc)?", "abc|.*", "a{0,1}", "(abc|)", "\\Qabc\\E?", "(a{|b)}", "word|\\w+", "é"})
    void requiresNothingWhereNothingIsSure(String regex) {
        assertThat(RequirementReader.read(regex)).isEqualTo(new Requirement.Nothing());
    }
}
