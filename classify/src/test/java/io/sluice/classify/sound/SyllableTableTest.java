package io.sluice.classify.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SyllableTableTest {

    /** Whoever changes how characters fold, or ICU's version, writes the table again: see {@link SyllableTable}. */
    @Test
    void isWhatIcuSays() throws Exception {
        try (InputStream in = Syllables.class.getResourceAsStream("syllables.txt")) {
            assertThat(in).isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(SyllableTable.text());
        }
    }
}
