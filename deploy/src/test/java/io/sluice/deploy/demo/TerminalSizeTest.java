package io.sluice.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TerminalSizeTest {

    @Test
    void readsRowsThenColumns() {
        assertThat(TerminalSize.parse("48 132\n")).isEqualTo(new TerminalSize(132, 48));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0 0", "24", "24 x", "24 80 1", "99999999999 80"})
    void takesTheUsualSizeWhereTheSystemDoesNotKnow(String answer) {
        assertThat(TerminalSize.parse(answer)).isEqualTo(new TerminalSize(80, 24));
    }
}
