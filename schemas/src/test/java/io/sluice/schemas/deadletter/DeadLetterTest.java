package io.sluice.schemas.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.id.Origin;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

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

    private static DeadLetter letter(byte[] key, byte[] value) {
        Origin origin = new Origin("content", 0, 1);
        return new DeadLetter(origin, Stage.INGEST, RefusalReason.NOT_AVRO, "why", key, value, Instant.EPOCH);
    }
}
