package io.sluice.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.ContentEventContract;
import io.sluice.schemas.contract.RandomValues;
import io.sluice.schemas.review.AppealContract;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

final class StateSerdeTest {

    private static final ContentEventContract CONTRACT = new ContentEventContract();

    private final StateSerde<ContentEvent> serde = new StateSerde<>(CONTRACT);
    private final ContentEvent event = new RandomValues(3).contentEvent();

    @Test
    void writesAvrosSingleObjectEncoding() throws Exception {
        GeneratedClasses.trust();
        byte[] bytes = serde.serializer().serialize("state", event);
        assertThat(CONTRACT.fromAvro(io.sluice.avro.ContentEvent.fromByteBuffer(ByteBuffer.wrap(bytes))))
                .isEqualTo(event);
    }

    @Test
    void failsOnStateThatItCannotRead() {
        byte[] bytes = serde.serializer().serialize("state", event);
        byte[] foreign =
                new StateSerde<>(new AppealContract()).serializer().serialize("state", new RandomValues(4).appeal());
        for (byte[] bad : new byte[][] {{}, {1, 2, 3}, new byte[20], foreign, Arrays.copyOf(bytes, bytes.length - 1)}) {
            assertThatThrownBy(() -> serde.deserializer().deserialize("state", bad))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("state");
        }
    }

    @Test
    void passesOnThatThereIsNothing() {
        assertThat(serde.serializer().serialize("state", null)).isNull();
        assertThat(serde.deserializer().deserialize("state", (byte[]) null)).isNull();
    }
}
