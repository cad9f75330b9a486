package io.sluice.ingest.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.schemas.id.AccountId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "user-17", "张三", "user-é", "💩", "x💩y"})
    void namesTheAccountWhoseIdItIs(String id) {
        assertThat(RecordKey.names(id.getBytes(UTF_8), new AccountId(id))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"user-17, user-1", "user-1, user-17", "a, b", "'', a", "张, 张三", "张三, 张", "é, e", "e, é", "A, a"})
    void namesNoOther(String key, String id) {
        assertThat(RecordKey.names(key.getBytes(UTF_8), new AccountId(id))).isFalse();
    }
}
