package io.sluice.ingest.topology;

import static io.sluice.ingest.Events.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.ingest.Events;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.wire.RegistryUnavailableException;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    @Test
    void keepsARefusedRecordWholeWithItsKeyAndItsTime() {
        byte[] value = {9, 9, 9};
        try (IngestDriver driver = new IngestDriver(1)) {
            driver.send("content", "ann", value, NOON);

            TestRecord<byte[], DeadLetter> record = driver.deadLetters().getFirst();
            assertThat(record.key()).isEqualTo("ann".getBytes(UTF_8));
            assertThat(record.getRecordTime()).isEqualTo(NOON);
            assertThat(record.headers()).isEmpty();
            DeadLetter letter = record.value();
            assertThat(letter.origin()).isEqualTo(new Origin("content", 0, 0));
            assertThat(letter.stage()).isEqualTo(Stage.INGEST);
            assertThat(letter.reason()).isEqualTo(RefusalReason.NOT_AVRO);
            assertThat(letter.key()).isEqualTo("ann".getBytes(UTF_8));
            assertThat(letter.value()).isEqualTo(value);
            assertThat(letter.recordTime()).isEqualTo(NOON);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "reports", "reviews", "appeals"})
    void refusesATombstone(String topic) {
        try (IngestDriver driver = new IngestDriver(1)) {
            assertThat(reasonFor(driver, topic, null)).isEqualTo(RefusalReason.EMPTY);
        }
    }

    @Test
    void refusesASchemaThatNobodyKnows() {
        try (IngestDriver driver = new IngestDriver(1)) {
            byte[] value = post(driver);
            ByteBuffer.wrap(value).putInt(1, 4711);

            assertThat(reasonFor(driver, "content", value)).isEqualTo(RefusalReason.UNKNOWN_SCHEMA);
        }
    }

    @Test
    void refusesASchemaOfSomethingElse() {
        try (IngestDriver driver = new IngestDriver(1)) {
            int id = driver.register(
                    "other-value",
                    SchemaBuilder.record("Other")
                            .fields()
                            .requiredString("text")
                            .endRecord());
            byte[] value = post(driver);
            ByteBuffer.wrap(value).putInt(1, id);

            assertThat(reasonFor(driver, "content", value)).isEqualTo(RefusalReason.WRONG_SCHEMA);
            assertThat(reasonFor(driver, "reports", post(driver))).isEqualTo(RefusalReason.WRONG_SCHEMA);
        }
    }

    @Test
    void refusesTruncatedAvro() {
        try (IngestDriver driver = new IngestDriver(1)) {
            byte[] value = post(driver);

            assertThat(reasonFor(driver, "content", Arrays.copyOf(value, value.length - 1)))
                    .isEqualTo(RefusalReason.UNDECODABLE);
        }
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        try (IngestDriver driver = new IngestDriver(1)) {
            byte[] value = post(driver);
            value[Bytes.indexOf(value, "hello") + 2] = (byte) 0xff;

            assertThat(reasonFor(driver, "content", value)).isEqualTo(RefusalReason.UNDECODABLE);
        }
    }

    @Test
    void refusesContentWithoutContent() {
        try (IngestDriver driver = new IngestDriver(1)) {
            byte[] value = driver.content.serialize("content", Events.bare("ann", ContentChange.EDITED));

            assertThat(reasonFor(driver, "content", value)).isEqualTo(RefusalReason.MISSING_FIELD);
        }
    }

    @Test
    void refusesAFieldThatIsTooLong() {
        try (IngestDriver driver = new IngestDriver(1)) {
            assertThat(reasonFor(driver, "content", Bytes.with(post(driver), "text", "x".repeat(65_537))))
                    .isEqualTo(RefusalReason.OVERSIZED_FIELD);
        }
    }

    @Test
    void refusesARecordThatIsTooLargeAndLeavesItAtItsOrigin() {
        try (IngestDriver driver = new IngestDriver(1)) {
            driver.send("content", "ann", Bytes.with(post(driver), "text", "x".repeat(3_000_000)), NOON);

            DeadLetter letter = driver.deadLetters().getFirst().value();
            assertThat(letter.reason()).isEqualTo(RefusalReason.OVERSIZED_FIELD);
            assertThat(letter.value()).isNull();
            assertThat(letter.detail()).contains("too many to carry");
        }
    }

    @Test
    void refusesAnIdWithAControlCharacter() {
        try (IngestDriver driver = new IngestDriver(1)) {
            byte[] value = driver.content.serialize("content", Events.post("control-me", "hello"));
            value[Bytes.indexOf(value, "control-me") + 3] = 7;

            assertThat(reasonFor(driver, "content", value)).isEqualTo(RefusalReason.MALFORMED_FIELD);
        }
    }

    @Test
    void refusesTheFuture() {
        try (IngestDriver driver = new IngestDriver(1)) {
            byte[] value = post(driver);
            driver.send("content", "ann", value, NOON.minus(Duration.ofMinutes(11)));

            assertThat(driver.deadLetters().getFirst().value().reason()).isEqualTo(RefusalReason.IMPOSSIBLE_TIME);
        }
    }

    @Test
    void refusesAKeyThatContradictsItsValue() {
        try (IngestDriver driver = new IngestDriver(1)) {
            driver.send("content", "bob", post(driver), NOON);

            assertThat(driver.deadLetters().getFirst().value().reason()).isEqualTo(RefusalReason.KEY_MISMATCH);
        }
    }

    @Test
    void stopsAtARegistryThatDoesNotAnswerInsteadOfRefusing() {
        try (IngestDriver driver = new IngestDriver(1)) {
            byte[] value = post(driver);
            driver.registry.failWith(new ConnectException("refused"));

            assertThatThrownBy(() -> driver.send("content", "ann", value, NOON))
                    .hasRootCauseInstanceOf(ConnectException.class)
                    .hasStackTraceContaining(RegistryUnavailableException.class.getName());
            assertThat(driver.deadLetters()).isEmpty();
            assertThat(driver.tally.deadLettered()).isZero();
        }
    }

    private static RefusalReason reasonFor(IngestDriver driver, String topic, byte @Nullable [] value) {
        long before = driver.tally.deadLettered();
        driver.send(topic, (String) null, value, NOON);
        List<TestRecord<byte[], DeadLetter>> letters = driver.deadLetters();
        assertThat(letters).hasSize(1);
        assertThat(driver.submissions()).isEmpty();
        assertThat(driver.tally.deadLettered()).isEqualTo(before + 1);
        return letters.getFirst().value().reason();
    }

    private static byte[] post(IngestDriver driver) {
        return driver.content.serialize("content", Events.post("ann", "hello"));
    }
}
