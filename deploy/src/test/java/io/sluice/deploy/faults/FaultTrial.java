package io.sluice.deploy.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.deploy.embedded.EmbeddedRegistry;
import io.sluice.deploy.pipeline.StageChain;
import io.sluice.deploy.provision.Provision;
import io.sluice.deploy.topic.GroupOffsets;
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
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A platform's events on a real broker, worked off by processes that a test breaks meanwhile; and the question in the
 * end: is what was enforced what the pure cores make of the same topic, with nothing lost and nothing doubled?
 */
final class FaultTrial implements AutoCloseable {

    private static final int PARTITIONS = 4;
    private static final int EVENTS_FOR_EACH_NOISE = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String application;
    private final Path folder;
    private final EmbeddedRegistry registry;
    private final Admin admin;
    private final ClusterAddress cluster;
    private final Wire wire;
    private final PlatformLife life;
    private final Serializer<ContentEvent> serializer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<PipelineProcess> processes = new ArrayList<>();
    private int published;

    /** @param events how many the test will publish, which the platform's time is stretched to */
    FaultTrial(long seed, int events, String bootstrap, Path folder) throws Exception {
        this.application = "trial-" + seed;
        this.folder = folder;
        registry = EmbeddedRegistry.start(
                Path.of(System.getProperty("sluice.home"), "registry"), folder.resolve("registry"), 0);
        cluster = new ClusterAddress(bootstrap, registry.url());
        admin = cluster.admin();
        deleteTopics();
        Provision.provide(cluster, new TopicSettings(PARTITIONS, 1, 1));
        wire = new Wire(cluster.registryClient());
        life = new PlatformLife(seed, events, book());
        serializer = wire.writer(new ContentEventContract(), "content");
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap, ProducerConfig.ACKS_CONFIG, "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Starts an instance of these stages, with a state folder of its own. */
    PipelineProcess start(String name, StageChain chain) {
        PipelineProcess process = new PipelineProcess(application, cluster, chain, folder.resolve(name));
        process.start();
        processes.add(process);
        return process;
    }

    /** Publishes as a platform does: each event under its account; now and then what is no event. */
    void publish(int events) {
        for (int i = 0; i < events; i++) {
            publish(life.next());
            if (++published % EVENTS_FOR_EACH_NOISE == 0) {
                producer.send(new ProducerRecord<>("content", "noise".getBytes(UTF_8), life.noise()));
            }
        }
        producer.flush();
    }

    private void publish(ContentEvent event) {
        byte[] key = event.account().value().getBytes(UTF_8);
        producer.send(new ProducerRecord<>("content", key, serializer.serialize("content", event)));
    }

    /** Publishes events, and returns somewhere in their midst: when the first stages have done so many of them. */
    void publishAndAwait(int events, int done) throws Exception {
        long left = left("content");
        publish(events);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            requireAlive();
            return left("content") <= left + events - done;
        });
    }

    /** Lets everything that runs come to its end, and compares. */
    void finishAndCompare() throws Exception {
        life.last(PARTITIONS).forEach(this::publish);
        producer.flush();
        for (PipelineProcess process : processes) {
            if (process.isAlive()) {
                GroupOffsets offsets = new GroupOffsets(admin, process.applicationId());
                await().atMost(PATIENCE).until(() -> {
                    requireAlive();
                    return left(offsets, process.source()) == 0;
                });
            }
        }
        compare();
    }

    private void compare() {
        TopicTail tail = new TopicTail(cluster.bootstrap(), wire);
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

    @Override
    public void close() throws Exception {
        for (PipelineProcess process : processes) {
            process.kill();
        }
        producer.close();
        admin.close();
        registry.close();
    }

    /** Of a topic, to the application that reads it. */
    private long left(String topic) throws Exception {
        PipelineProcess reader = processes.stream()
                .filter(process -> process.source().equals(topic))
                .findFirst()
                .orElseThrow();
        return left(new GroupOffsets(admin, reader.applicationId()), topic);
    }

    private static long left(GroupOffsets offsets, String topic) throws Exception {
        return offsets.behind(Set.of(topic)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void requireAlive() {
        for (PipelineProcess process : processes) {
            if (process.hasFailed()) {
                throw new AssertionError("the pipeline has stopped: see " + process.log());
            }
        }
    }

    private void deleteTopics() throws Exception {
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
