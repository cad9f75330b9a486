package io.sluice.deploy.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.deploy.embedded.EmbeddedRegistry;
import io.sluice.deploy.provision.Provision;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.ContentEventContract;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.DeadLetterContract;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.EnforcementContract;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.LoadResult;
import io.sluice.schemas.guidelines.loading.GuidelineBookLoader;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.standing.AccountStandingContract;
import io.sluice.schemas.standing.ContentVisibilityContract;
import io.sluice.schemas.topics.TopicSettings;
import io.sluice.schemas.wire.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pipeline is killed without warning in the midst of a stream, again and again, and started again each time. What it
 * has enforced in the end is what the pure core makes of the same topic: nothing lost, nothing doubled.
 */
class KillTest {

    private static final int EVENTS = 3_000;
    private static final int KILLS = 3;
    private static final int PARTITIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @RegisterExtension
    static final ContainerBroker BROKER = new ContainerBroker();

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12})
    void nothingIsLostAndNothingIsDoubled(long seed) throws Exception {
        String application = "killed-" + seed;
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(
                        Path.of(System.getProperty("sluice.home"), "registry"), folder.resolve("registry"), 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrapServers()))) {
            deleteTopics(admin);
            ClusterAddress cluster = new ClusterAddress(BROKER.bootstrapServers(), registry.url());
            Provision.provide(cluster, new TopicSettings(PARTITIONS, 1, 1));
            Wire wire = new Wire(cluster.registryClient());
            try (PipelineProcess pipeline =
                    new PipelineProcess(application, cluster.bootstrap(), cluster.registry(), folder)) {
                pipeline.start();
                killWhilePublishing(seed, pipeline, admin, application, wire);
                awaitCommitted(admin, application, committedEnd(wire), pipeline);
                compare(wire);
            }
        }
    }

    private void killWhilePublishing(long seed, PipelineProcess pipeline, Admin admin, String application, Wire wire)
            throws Exception {
        Random random = new Random(seed);
        int part = EVENTS / (KILLS + 1);
        PlatformLife life = new PlatformLife(seed, EVENTS, book());
        try (Publisher publisher = new Publisher(wire)) {
            for (int i = 0; i < KILLS; i++) {
                publisher.publish(life, part);
                // Somewhere in what was just published: the pipeline is in the midst of it.
                long before = committed(admin, application);
                long moment = before + 1 + random.nextInt(part / 2);
                publisher.publish(life, 1);
                awaitCommitted(admin, application, moment, pipeline);
                pipeline.kill();
                pipeline.start();
            }
            publisher.publish(life, part);
            for (ContentEvent last : life.last(PARTITIONS)) {
                publisher.publish(last);
            }
        }
    }

    private void compare(Wire wire) {
        TopicTail tail = new TopicTail(BROKER.bootstrapServers(), wire);
        CoreRun core = new CoreRun(book(), wire.reader(new ContentEventContract())::read);
        tail.records("content").forEach(core::read);
        core.settleAll();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told(byAccount(tail.values("enforcement", new EnforcementContract()))))
                        .isEqualTo(told(core.logs())));
        assertThat(tail.values("dead-letters", new DeadLetterContract()))
                .extracting(DeadLetter::origin)
                .containsExactlyInAnyOrderElementsOf(core.refused());
        Map<String, Object> standings = new HashMap<>();
        core.standings().forEach((account, standing) -> standings.put(account.value(), standing));
        assertThat(tail.table("account-standing", new AccountStandingContract()))
                .isEqualTo(standings);
        Map<String, Object> visibilities = new HashMap<>();
        core.visibilities().forEach((content, visibility) -> visibilities.put(content.value(), visibility));
        assertThat(tail.table("content-visibility", new ContentVisibilityContract()))
                .isEqualTo(visibilities);
        assertThat(core.logs().values().stream()
                        .flatMap(List::stream)
                        .map(e -> e.action().getClass().getSimpleName()))
                .contains("VisibilityChange", "Warning", "Suspension", "Termination", "Lift");
    }

    /** Publishes as a platform does: idempotently, each event under its account; now and then what is no event. */
    private static final class Publisher implements AutoCloseable {

        private final Serializer<ContentEvent> serializer;
        private final KafkaProducer<byte[], byte[]> producer;
        private int count;

        Publisher(Wire wire) {
            serializer = wire.writer(new ContentEventContract(), "content");
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            BROKER.bootstrapServers(),
                            ProducerConfig.ACKS_CONFIG,
                            "all"),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
        }

        void publish(PlatformLife life, int events) {
            for (int i = 0; i < events; i++) {
                publish(life.next());
                if (++count % 50 == 0) {
                    producer.send(new ProducerRecord<>("content", "noise".getBytes(UTF_8), life.noise()));
                }
            }
            producer.flush();
        }

        void publish(ContentEvent event) {
            byte[] key = event.account().value().getBytes(UTF_8);
            producer.send(new ProducerRecord<>("content", key, serializer.serialize("content", event)));
        }

        @Override
        public void close() {
            producer.close();
        }
    }

    private static long committedEnd(Wire wire) {
        return new TopicTail(BROKER.bootstrapServers(), wire).records("content").size();
    }

    private static void awaitCommitted(Admin admin, String group, long offsets, PipelineProcess pipeline) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            if (!pipeline.isAlive()) {
                throw new AssertionError("the pipeline has stopped: see " + pipeline.log());
            }
            return committed(admin, group) >= offsets;
        });
    }

    private static long committed(Admin admin, String group) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return offsets.entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals("content") && entry.getValue() != null)
                .mapToLong(entry -> entry.getValue().offset())
                .sum();
    }

    private static void deleteTopics(Admin admin) throws Exception {
        admin.deleteTopics(admin.listTopics().names().get()).all().get();
        await().atMost(PATIENCE).until(() -> admin.listTopics().names().get().isEmpty());
    }

    private static Map<AccountId, List<Enforcement>> byAccount(List<Enforcement> log) {
        Map<AccountId, List<Enforcement>> byAccount = new HashMap<>();
        log.forEach(enforcement -> byAccount
                .computeIfAbsent(enforcement.account(), none -> new ArrayList<>())
                .add(enforcement));
        return byAccount;
    }

    /** Short, so that a difference can be read; an account that nothing was enforced against is left out. */
    private static Map<String, List<String>> told(Map<AccountId, List<Enforcement>> logs) {
        Map<String, List<String>> told = new TreeMap<>();
        logs.forEach((account, log) -> {
            if (!log.isEmpty()) {
                told.put(
                        account.value(),
                        log.stream()
                                .map(e -> e.sequence() + " " + e.id() + " " + e.action() + " " + e.points())
                                .toList());
            }
        });
        return told;
    }

    private static GuidelineBook book() {
        return switch (GuidelineBookLoader.loadDefault()) {
            case LoadResult.Loaded loaded -> loaded.book();
            case LoadResult.Rejected rejected -> throw new AssertionError(rejected.problems());
        };
    }
}
