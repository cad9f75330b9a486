package io.sluice.schemas.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.id.Checks;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.wire.StateSerde;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    /** What a batch of one record has around key and value, generously. */
    private static final int RECORD_OVERHEAD = 1_000;

    @Test
    void carriesTheRecordWhole() {
        byte[] value = new byte[DeadLetter.MAX_CARRIED_BYTES - 1];

        DeadLetter letter = letter(new byte[1], value);

        assertThat(letter.key()).hasSize(1);
        assertThat(letter.value()).isSameAs(value);
        assertThat(letter.detail()).isEqualTo("why");
    }

    @Test
    void leavesARecordThatIsTooLargeToCarryAtItsOriginAndSaysSo() {
        DeadLetter letter = letter(new byte[2], new byte[DeadLetter.MAX_CARRIED_BYTES - 1]);

        assertThat(letter.key()).isNull();
        assertThat(letter.value()).isNull();
        assertThat(letter.detail()).isEqualTo("why; 1000001 bytes, too many to carry");
    }

    @Test
    void standsUnderTheRecordsKeyUnlessThatIsLongerThanAnyId() {
        String longestId = "\u4e2d".repeat(Checks.MAX_ID_LENGTH);
        byte[] longestKey = longestId.getBytes(StandardCharsets.UTF_8);

        assertThat(letter(longestKey, new byte[1]).recordKey()).isEqualTo(longestKey);
        assertThat(letter(null, new byte[1]).recordKey()).isNull();

        DeadLetter letter = letter(new byte[longestKey.length + 1], new byte[1]);
        assertThat(letter.recordKey()).isNull();
        assertThat(letter.key()).hasSize(longestKey.length + 1);
    }

    @Test
    void isWithinOneMebibyteWhateverTheRecordHeld() {
        String longDetail = "\u4e2d".repeat(2_000_000);
        for (int keyBytes : List.of(0, 600, 601, DeadLetter.MAX_CARRIED_BYTES)) {
            for (int valueBytes : List.of(0, DeadLetter.MAX_CARRIED_BYTES - keyBytes, 3_000_000)) {
                DeadLetter letter =
                        letter(new byte[Math.max(0, keyBytes)], new byte[Math.max(0, valueBytes)], longDetail);

                byte[] key = letter.recordKey();
                int written = (key == null ? 0 : key.length)
                        + new StateSerde<>(new DeadLetterContract())
                                .serializer()
                                .serialize("dead-letters", letter)
                                .length;
                assertThat(written)
                        .as("key %d, value %d", keyBytes, valueBytes)
                        .isLessThan(1_048_576 - RECORD_OVERHEAD);
            }
        }
    }

    private static DeadLetter letter(byte @Nullable [] key, byte[] value) {
        return letter(key, value, "why");
    }

    private static DeadLetter letter(byte @Nullable [] key, byte[] value, String detail) {
        Origin origin = new Origin("content", 0, 1);
        return new DeadLetter(origin, Stage.INGEST, RefusalReason.NOT_AVRO, detail, key, value, Instant.EPOCH);
    }
}
