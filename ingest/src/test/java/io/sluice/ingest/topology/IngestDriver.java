package io.sluice.ingest.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.ContentEventContract;
import io.sluice.schemas.contract.Contract;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.DeadLetterContract;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.report.ReportEventContract;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.review.AppealContract;
import io.sluice.schemas.review.ReviewDecision;
import io.sluice.schemas.review.ReviewDecisionContract;
import io.sluice.schemas.submission.Submission;
import io.sluice.schemas.submission.SubmissionContract;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.wire.ContractSchema;
import io.sluice.schemas.wire.Decoded;
import io.sluice.schemas.wire.StateSerde;
import io.sluice.schemas.wire.Wire;
import io.sluice.schemas.wire.WireReader;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.avro.Schema;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** Ingest in Kafka's test driver, over a registry in memory, with its submissions written to a topic. */
final class IngestDriver implements AutoCloseable {

    private static final String OUT = "out";

    final FlakyRegistry registry = new FlakyRegistry();
    final Wire wire;
    final Tally tally = new Tally();
    final Serializer<ContentEvent> content;
    final Serializer<ReportEvent> reports;
    final Serializer<ReviewDecision> reviews;
    final Serializer<Appeal> appeals;
    final Topology topology;

    private final StateSerde<Submission> submissions = new StateSerde<>(new SubmissionContract());
    private final WireReader<DeadLetter> deadLetters;
    private final TopologyTestDriver driver;

    /** The driver has one partition, 0; what belongs into another of {@code partitions} is astray there. */
    IngestDriver(int partitions) {
        wire = new Wire(registry);
        content = writer(new ContentEventContract(), "content");
        reports = writer(new ReportEventContract(), "reports");
        reviews = writer(new ReviewDecisionContract(), "reviews");
        appeals = writer(new AppealContract(), "appeals");
        writer(new DeadLetterContract(), "dead-letters");
        deadLetters = wire.reader(new DeadLetterContract());
        topology = topology(partitions);
        driver = new TopologyTestDriver(topology, properties());
    }

    /** Under the names that a fused or split program would use, and nothing named by Kafka Streams itself. */
    private Topology topology(int partitions) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties())));
        new Ingest(wire, partitions, tally)
                .attach(builder)
                .to(OUT, Produced.with(Serdes.String(), submissions).withName("out-sink"));
        return builder.build();
    }

    int register(String subject, Schema schema) {
        try {
            return registry.register(subject, new AvroSchema(schema));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void send(String topic, @Nullable String key, byte @Nullable [] value, Instant time) {
        send(topic, key == null ? null : key.getBytes(UTF_8), value, time);
    }

    void send(String topic, byte @Nullable [] key, byte @Nullable [] value, Instant time) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("from-the-producer", new byte[] {1});
        driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key, value, headers, time));
    }

    List<TestRecord<String, Submission>> submissions() {
        return driver.createOutputTopic(OUT, new StringDeserializer(), submissions.deserializer())
                .readRecordsToList();
    }

    List<TestRecord<byte[], DeadLetter>> deadLetters() {
        return driver.createOutputTopic("dead-letters", new ByteArrayDeserializer(), (topic, bytes) -> letter(bytes))
                .readRecordsToList();
    }

    @Override
    public void close() {
        driver.close();
    }

    private DeadLetter letter(byte[] bytes) {
        return switch (deadLetters.read(bytes)) {
            case Decoded.Value<DeadLetter>(DeadLetter letter) -> letter;
            case Decoded.Refused<DeadLetter> refused -> throw new AssertionError(refused);
        };
    }

    private <T> Serializer<T> writer(Contract<T, ?> contract, String topic) {
        register(Wire.subject(topic), ContractSchema.of(contract));
        return wire.writer(contract, topic);
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "ingest-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return properties;
    }
}
