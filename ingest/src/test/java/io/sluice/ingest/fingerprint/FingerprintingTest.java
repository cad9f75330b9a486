package io.sluice.ingest.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.schemas.submission.Fingerprint;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintingTest {

    @ParameterizedTest
    @CsvSource({
        "Cheap watches!,   cheap…WATCHES",
        "加微信 abc123,     加-微-信ABC-123",
        "СТРАСТЬ,          страсть",
        "𐐀𐐁,               𐐨𐐩",
        "win 100% now,     win100now",
    })
    void isSharedByTextsThatDifferInCaseAndPunctuationOnly(String one, String other) {
        assertThat(Fingerprinting.of(one)).isEqualTo(Fingerprinting.of(other)).isNotEqualTo(Fingerprint.NONE);
    }

    @ParameterizedTest
    @CsvSource({"abc, acb", "abc, ab", "a1, a2", "微信, 信微", "𐐨, 𐐩", "aa, a"})
    void differsForTextsThatDifferInALetter(String one, String other) {
        assertThat(Fingerprinting.of(one)).isNotEqualTo(Fingerprinting.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "!?…", "🎉🎉", "\ud83d", "\udca9 \ud83d"})
    void isNoneWithoutLettersAndDigits(String text) {
        assertThat(Fingerprinting.of(text)).isEqualTo(Fingerprint.NONE);
    }

    /** The values are kept and compared across versions: a failure here means that old ones are worthless. */
    @Test
    void staysWhatItWas() {
        assertThat(Fingerprinting.of("Sluice 2026").value()).isEqualTo(-5695685421467004234L);
        assertThat(Fingerprinting.of("加微信").value()).isEqualTo(-1203985787791483739L);
    }

    /** The shortcut says what the tables say. */
    @Test
    void countsEveryIdeographAsALetterWithoutCase() {
        for (char c = '\u4e00'; c <= '\u9fff'; c++) {
            assertThat(Character.isLetterOrDigit(c)).isTrue();
            assertThat(Character.toLowerCase(Character.toUpperCase(c))).isEqualTo(c);
        }
    }

    @Test
    void spreadsShortTextsWithoutCollision() {
        Random random = new Random(20261101);
        Set<String> texts = new HashSet<>();
        Set<Fingerprint> fingerprints = new HashSet<>();
        for (int i = 0; i < 300_000; i++) {
            String text = Integer.toString(random.nextInt(1 << 30), 36);
            texts.add(text);
            fingerprints.add(Fingerprinting.of(text));
        }
        assertThat(fingerprints).hasSameSizeAs(texts);
    }
}
