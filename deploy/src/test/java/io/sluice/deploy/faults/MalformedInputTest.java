package io.sluice.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.sluice.deploy.embedded.EmbeddedCluster;
import io.sluice.ingest.topology.Ingest;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.submission.Submission;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.topics.TopicCheck;
import io.sluice.schemas.topics.TopicSettings;
import io.sluice.schemas.topology.TopicSink;
import io.sluice.schemas.wire.ContractSchema;
import io.sluice.schemas.wire.Decoded;
import io.sluice.schemas.wire.Wire;
import io.sluice.schemas.wire.WireReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ingest on a real broker with several partitions and a real registry, exactly once. */
class MalformedInputTest {

    private static final int PARTITIONS = 4;
    private static final int RECORDS = 2_000;
    private static final String ACCEPTED = "ACCEPTED";

    @TempDir
    Path folder;

    @Test
    void goesToTheDeadLettersWhileTheGoodRecordsBetweenGoHome() throws Exception {
        Tally tally = new Tally();
        try (EmbeddedCluster cluster = EmbeddedCluster.start(folder.resolve("cluster"))) {
            SchemaRegistryClient registry = new CachedSchemaRegistryClient(List.of(cluster.registryUrl()), 100);
            Wire wire = prepared(cluster, registry);
            int foreign = registry.register(
                    "other-value",
                    new AvroSchema(SchemaBuilder.record("Other")
                            .fields()
                            .requiredString("text")
                            .endRecord()));
            MixedInput input = new MixedInput(20261101, PARTITIONS, wire, foreign);
            Map<Origin, MixedInput.Sent> sent = send(cluster, input);

            try (KafkaStreams ingest = ingest(cluster, wire, tally)) {
                ingest.start();
                Map<Origin, String> outcomes = outcomes(cluster, wire, sent.size());

                assertThat(outcomes.keySet()).isEqualTo(sent.keySet());
                sent.forEach((origin, record) -> assertThat(outcomes.get(origin))
                        .as("outcome of %s", origin)
                        .isIn(right(record)));
            }
            assertThat(tally.received()).isEqualTo(RECORDS);
            assertThat(tally.deadLettered())
                    .isEqualTo(sent.values().stream()
                            .filter(MixedInput.Sent::isBad)
                            .count());
            assertThat(tally.rerouted()).isPositive();
        }
    }

    private static Wire prepared(EmbeddedCluster cluster, SchemaRegistryClient registry) throws Exception {
        for (Topic<?> topic : TopicCatalogue.all()) {
            registry.register(Wire.subject(topic.name()), new AvroSchema(ContractSchema.of(topic.contract())));
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrap()))) {
            new TopicCheck(admin).createMissing(TopicCatalogue.all(), new TopicSettings(PARTITIONS, 1, 1));
        }
        return new Wire(registry);
    }

    private static Map<Origin, MixedInput.Sent> send(EmbeddedCluster cluster, MixedInput input) throws Exception {
        Map<Origin, MixedInput.Sent> sent = new HashMap<>();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", cluster.bootstrap()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            List<MixedInput.Sent> records =
                    Stream.generate(input::next).limit(RECORDS).toList();
            List<Future<RecordMetadata>> places =
                    records.stream().map(next -> producer.send(next.record())).toList();
            for (int i = 0; i < RECORDS; i++) {
                RecordMetadata place = places.get(i).get();
                sent.put(new Origin(place.topic(), place.partition(), place.offset()), records.get(i));
            }
        }
        return sent;
    }

    private KafkaStreams ingest(EmbeddedCluster cluster, Wire wire, Tally tally) {
        StreamsBuilder builder = new StreamsBuilder();
        new Ingest(wire, PARTITIONS, tally)
                .attach(builder)
                .to(
                        TopicCatalogue.SUBMISSIONS.name(),
                        TopicSink.to(TopicCatalogue.SUBMISSIONS, Serdes.String(), wire, "submissions-sink"));
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "ingest");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrap());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve("state").toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
        return new KafkaStreams(builder.build(), properties);
    }

    private static List<String> right(MixedInput.Sent record) {
        return record.isBad() ? record.reasons().stream().map(Enum::name).toList() : List.of(ACCEPTED);
    }

    /** What became of each record, as a reader of committed records sees it: accepted, or the reason against it. */
    private static Map<Origin, String> outcomes(EmbeddedCluster cluster, Wire wire, int expected) {
        WireReader<Submission> submissions = wire.reader(TopicCatalogue.SUBMISSIONS.contract());
        WireReader<DeadLetter> letters = wire.reader(TopicCatalogue.DEAD_LETTERS.contract());
        Map<Origin, String> outcomes = new HashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(cluster)) {
            consumer.subscribe(List.of("submissions", "dead-letters"));
            await().atMost(Duration.ofMinutes(2)).until(() -> {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.topic().equals("submissions")) {
                        assertThat(BuiltInPartitioner.partitionForKey(record.key(), PARTITIONS))
                                .isEqualTo(record.partition());
                        Submission submission = value(submissions.read(record.value()));
                        put(outcomes, submission.origin(), ACCEPTED);
                    } else {
                        DeadLetter letter = value(letters.read(record.value()));
                        put(outcomes, letter.origin(), letter.reason().name());
                    }
                }
                return outcomes.size() >= expected;
            });
        }
        return outcomes;
    }

    private static void put(Map<Origin, String> outcomes, Origin origin, String outcome) {
        assertThat(outcomes.put(origin, outcome))
                .as("only one outcome of %s", origin)
                .isNull();
    }

    private static <T> T value(Decoded<T> decoded) {
        return switch (decoded) {
            case Decoded.Value<T>(T value) -> value;
            case Decoded.Refused<T> refused -> throw new AssertionError(refused);
        };
    }

    private static KafkaConsumer<byte[], byte[]> consumer(EmbeddedCluster cluster) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", cluster.bootstrap(),
                        "group.id", "outcomes",
                        "auto.offset.reset", "earliest",
                        "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
