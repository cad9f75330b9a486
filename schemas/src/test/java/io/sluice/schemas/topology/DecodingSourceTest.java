package io.sluice.schemas.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.sluice.schemas.contract.RandomValues;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.submission.Submission;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.wire.ContractSchema;
import io.sluice.schemas.wire.Decoded;
import io.sluice.schemas.wire.StateSerde;
import io.sluice.schemas.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DecodingSourceTest {

    private static final Topic<Submission> TOPIC = TopicCatalogue.SUBMISSIONS;
    private static final Instant TIME = Instant.parse("2026-05-01T12:00:00Z");

    private final Tally tally = new Tally();
    private boolean failing;
    private final Submission submission = new RandomValues(7).submission();
    private Wire wire;
    private Topology topology;
    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> input;
    private TestOutputTopic<String, Submission> decoded;
    private TestOutputTopic<byte[], byte[]> dead;

    @BeforeEach
    void startsTheTopology() throws Exception {
        MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
        for (Topic<?> topic : TopicCatalogue.all()) {
            registry.register(Wire.subject(topic.name()), new AvroSchema(ContractSchema.of(topic.contract())));
        }
        wire = new Wire(registry);
        StateSerde<Submission> serde = new StateSerde<>(TOPIC.contract());
        StreamsBuilder builder = new StreamsBuilder();
        new DecodingSource(wire, Stage.CLASSIFY, tally::countRefused)
                .attach(builder, TOPIC, this::keyOf)
                .to("out", Produced.with(Serdes.String(), serde).withName("out-sink"));
        topology = builder.build();
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        driver = new TopologyTestDriver(topology, properties);
        input = driver.createInputTopic(TOPIC.name(), new ByteArraySerializer(), new ByteArraySerializer());
        decoded = driver.createOutputTopic("out", new StringDeserializer(), serde.deserializer());
        dead = driver.createOutputTopic("dead-letters", new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void stopsTheTopology() {
        driver.close();
    }

    @Test
    void passesOnWhatItReadsUnderItsKey() {
        input.pipeInput(key(), value(), TIME);

        var record = decoded.readRecord();
        assertThat(record.key()).isEqualTo(submission.account().value());
        assertThat(record.value()).isEqualTo(submission);
        assertThat(record.getRecordTime()).isEqualTo(TIME);
        assertThat(dead.isEmpty()).isTrue();
    }

    @Test
    void sendsWhatItCannotReadToTheDeadLettersAsItCame() {
        byte[] value = "junk that nobody can read".getBytes(StandardCharsets.UTF_8);
        input.pipeInput(key(), value(), TIME);
        input.pipeInput(key(), value, TIME);
        input.pipeInput(key(), value(), TIME);

        assertThat(decoded.readValuesToList()).hasSize(2);
        var record = dead.readRecord();
        assertThat(record.key()).isEqualTo(key());
        DeadLetter letter = letter(record.value());
        assertThat(letter.origin()).isEqualTo(new Origin("submissions", 0, 1));
        assertThat(letter.stage()).isEqualTo(Stage.CLASSIFY);
        assertThat(letter.reason()).isEqualTo(RefusalReason.NOT_AVRO);
        assertThat(letter.key()).isEqualTo(key());
        assertThat(letter.value()).isEqualTo(value);
        assertThat(letter.recordTime()).isEqualTo(TIME);
        assertThat(dead.isEmpty()).isTrue();
        assertThat(tally.deadLettered(RefusalReason.NOT_AVRO)).isEqualTo(1);
    }

    @Test
    void refusesAValueThatCameUnderAnotherKey() {
        input.pipeInput("somebody-else".getBytes(StandardCharsets.UTF_8), value(), TIME);
        input.pipeInput(null, value(), TIME);

        assertThat(decoded.isEmpty()).isTrue();
        assertThat(letter(dead.readValue()).reason()).isEqualTo(RefusalReason.KEY_MISMATCH);
        assertThat(letter(dead.readValue()).reason()).isEqualTo(RefusalReason.KEY_MISMATCH);
    }

    @Test
    void writesALetterUnderNoKeyWhereTheRecordsKeyIsTooLargeToStandTwice() {
        byte[] key = new byte[600_000];
        input.pipeInput(key, value(), TIME);

        var record = dead.readRecord();
        assertThat(record.key()).isNull();
        assertThat(letter(record.value()).key()).isEqualTo(key);
    }

    @Test
    void keepsWhatItFailsOnAndGoesOn() {
        failing = true;
        input.pipeInput(key(), value(), TIME);
        failing = false;
        input.pipeInput(key(), value(), TIME);

        DeadLetter letter = letter(dead.readValue());
        assertThat(letter.reason()).isEqualTo(RefusalReason.INTERNAL_ERROR);
        assertThat(letter.detail())
                .startsWith("java.lang.ArithmeticException at io.sluice")
                .doesNotContain("secret");
        assertThat(letter.value()).isEqualTo(value());
        assertThat(decoded.readValuesToList()).hasSize(1);
    }

    @Test
    void namesAllItsNodes() {
        assertThat(topology.describe()).hasToString("""
                Topologies:
                   Sub-topology: 0
                    Source: submissions-source (topics: [submissions])
                      --> submissions-decode
                    Processor: submissions-decode (stores: [])
                      --> submissions-decoded, submissions-refused
                      <-- submissions-source
                    Processor: submissions-decoded (stores: [])
                      --> out-sink
                      <-- submissions-decode
                    Sink: out-sink (topic: out)
                      <-- submissions-decoded
                    Sink: submissions-refused (topic: dead-letters)
                      <-- submissions-decode

                """);
    }

    private String keyOf(Submission value) {
        if (failing) {
            throw new ArithmeticException("secret words");
        }
        return value.account().value();
    }

    private byte[] key() {
        return submission.account().value().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] value() {
        return wire.writer(TOPIC.contract(), TOPIC.name()).serialize(TOPIC.name(), submission);
    }

    private DeadLetter letter(byte[] bytes) {
        return switch (wire.reader(TopicCatalogue.DEAD_LETTERS.contract()).read(bytes)) {
            case Decoded.Value<DeadLetter>(DeadLetter letter) -> letter;
            case Decoded.Refused<DeadLetter> refused -> throw new AssertionError(refused);
        };
    }
}
