package io.sluice.schemas.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.schemas.id.InvalidValueException.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "a\udca9", "\ud83d\ud83d\udca9", "\udca9\ud83d", "a\nb", "\u007f", "\ufffd"})
    void refusesAnIdentifierThatIsNoCleanText(String id) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Checks.id("id", id))
                .extracting(InvalidValueException::kind)
                .isEqualTo(Kind.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "张三", "\ud83d\udca9", "x\ud83d\udca9y", "two words"})
    void acceptsAnIdentifierOfAnyScript(String id) {
        assertThat(Checks.id("id", id)).isEqualTo(id);
    }

    @Test
    void refusesATimeBeforeAnyPlatform() {
        assertThatThrownBy(() -> Checks.eventTime("at", Instant.parse("1999-12-31T23:59:59.999Z")))
                .hasMessageStartingWith("at: is before 2000-01-01");
        Instant first = Instant.parse("2000-01-01T00:00:00Z");
        assertThat(Checks.eventTime("at", first)).isEqualTo(first);
    }
}
