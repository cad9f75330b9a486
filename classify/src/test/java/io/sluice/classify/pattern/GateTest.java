package io.sluice.classify.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

    @ParameterizedTest(name = "{0} is looked at for {1}")
    @CsvSource(
            delimiter = '¦',
            value = {
                "the.{0,9}viagra ¦ viagra",
                "(confirm|verify).{0,9}me ¦ confirm verify",
                "(the|viagra) ¦ the viagra",
                "(\\d{4}|word).{0,9}(mine|\\d) ¦ mine word",
                "(\\d{4}|the).{0,9}viagra ¦ viagra",
            })
    void isCheckedForTheLongestOfWhatHasToBeThere(String regex, String telling) {
        Gate gate = Gate.of(RequirementReader.read(regex));

        assertThat(gate.literals().stream()
                        .filter(literal -> gate.isTelling(gate.literals().indexOf(literal))))
                .containsExactlyInAnyOrder(telling.split(" "));
    }
}
