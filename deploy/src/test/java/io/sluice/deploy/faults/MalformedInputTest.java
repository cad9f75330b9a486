package io.sluice.deploy.faults;

import static io.sluice.schemas.topics.TopicCatalogue.DEAD_LETTERS;
import static io.sluice.schemas.topics.TopicCatalogue.ENFORCEMENT;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.deploy.embedded.EmbeddedCluster;
import io.sluice.deploy.guidelines.PublishedBooks;
import io.sluice.deploy.guidelines.SmallBook;
import io.sluice.deploy.pipeline.PipelineSettings;
import io.sluice.deploy.pipeline.Pipelines;
import io.sluice.deploy.provision.Provision;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.guidelines.LoadResult;
import io.sluice.schemas.guidelines.feed.Publication;
import io.sluice.schemas.guidelines.loading.GuidelineBookLoader;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.topics.TopicSettings;
import io.sluice.schemas.wire.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline on a real broker with several partitions and a real registry, exactly once. */
class MalformedInputTest {

    private static final int PARTITIONS = 4;
    private static final int RECORDS = 2_000;
    private static final String DECIDED = "DECIDED";

    @TempDir
    Path folder;

    @Test
    void goesToTheDeadLettersWhileTheGoodRecordsBetweenAreDecided() throws Exception {
        Tally tally = new Tally();
        try (EmbeddedCluster embedded = EmbeddedCluster.start(folder.resolve("cluster"))) {
            ClusterAddress cluster = embedded.address();
            Provision.provide(cluster, new TopicSettings(PARTITIONS, 1, 1));
            LoadResult.Loaded book =
                    (LoadResult.Loaded) GuidelineBookLoader.load(SmallBook.write(folder.resolve("guidelines")));
            assertThat(new PublishedBooks(cluster).publish(book)).isEqualTo(new Publication.Published());
            Wire wire = new Wire(cluster.registryClient());
            int foreign = cluster.registryClient()
                    .register(
                            "other-value",
                            new AvroSchema(SchemaBuilder.record("Other")
                                    .fields()
                                    .requiredString("text")
                                    .endRecord()));
            Map<Origin, MixedInput.Sent> sent = send(cluster, new MixedInput(20261101, PARTITIONS, wire, foreign));

            try (Pipelines pipeline = Pipelines.start(
                    PipelineSettings.local(cluster, folder.resolve("state")), Pipelines.ALL_STAGES, tally)) {
                assertThat(pipeline.awaitRunning(Duration.ofSeconds(60))).isTrue();
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
            assertThat(tally.decided()).isEqualTo(RECORDS - tally.deadLettered());
            assertThat(tally.rerouted()).isPositive();
        }
    }

    private static Map<Origin, MixedInput.Sent> send(ClusterAddress cluster, MixedInput input) throws Exception {
        Map<Origin, MixedInput.Sent> sent = new HashMap<>();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(cluster.kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
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

    private static List<String> right(MixedInput.Sent record) {
        return record.isBad() ? record.reasons().stream().map(Enum::name).toList() : List.of(DECIDED);
    }

    /** What became of each record, as a reader of committed records sees it: removed, or the reason against it. */
    private static Map<Origin, String> outcomes(ClusterAddress cluster, Wire wire, int expected) {
        TopicTail tail = new TopicTail(cluster.bootstrap(), wire);
        Map<Origin, String> outcomes = new HashMap<>();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    outcomes.clear();
                    for (DeadLetter letter : tail.values(DEAD_LETTERS.name(), DEAD_LETTERS.contract())) {
                        put(outcomes, letter.origin(), letter.reason().name());
                    }
                    for (Enforcement enforcement : tail.values(ENFORCEMENT.name(), ENFORCEMENT.contract())) {
                        if (enforcement.action() instanceof Action.VisibilityChange) {
                            put(outcomes, enforcement.cause().origin(), DECIDED);
                        }
                    }
                    return outcomes.size() >= expected;
                });
        assertThat(tail.records(ENFORCEMENT.name()))
                .allSatisfy(record -> assertThat(BuiltInPartitioner.partitionForKey(record.key(), PARTITIONS))
                        .isEqualTo(record.partition()));
        return outcomes;
    }

    private static void put(Map<Origin, String> outcomes, @Nullable Origin origin, String outcome) {
        assertThat(outcomes.put(requireNonNull(origin), outcome))
                .as("only one outcome of %s", origin)
                .isNull();
    }
}
