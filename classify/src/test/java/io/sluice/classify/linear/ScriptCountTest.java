package io.sluice.classify.linear;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.text.TextFold;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptCountTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "good morning, true, false, false",
        "早上好, false, true, false",
        "我真的 love you so much, true, true, false",
        "今天天气很好大家一起去 t.cn/abc, false, true, false",
        "доброе утро, false, false, true",
        "좋은 아침, false, false, true",
        "おはようございます, false, false, true",
        "12345, false, false, false",
        "ok, false, false, false",
    })
    void tellsWhichModelsLook(String text, boolean latin, boolean han, boolean other) {
        ScriptCount scripts = new ScriptCount().count(new TextFold().fold(text));
        assertThat(scripts.has(Script.LATIN)).isEqualTo(latin);
        assertThat(scripts.has(Script.HAN)).isEqualTo(han);
        assertThat(scripts.isOther()).isEqualTo(other);
    }
}
