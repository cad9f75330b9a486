package io.sluice.deploy.faults;

import static io.sluice.deploy.faults.PipelineProcess.INPUTS;
import static io.sluice.schemas.topics.TopicCatalogue.ACCOUNT_STANDING;
import static io.sluice.schemas.topics.TopicCatalogue.APPEALS;
import static io.sluice.schemas.topics.TopicCatalogue.CONTENT;
import static io.sluice.schemas.topics.TopicCatalogue.CONTENT_VISIBILITY;
import static io.sluice.schemas.topics.TopicCatalogue.DEAD_LETTERS;
import static io.sluice.schemas.topics.TopicCatalogue.ENFORCEMENT;
import static io.sluice.schemas.topics.TopicCatalogue.REPORTS;
import static io.sluice.schemas.topics.TopicCatalogue.REVIEWS;
import static io.sluice.schemas.topics.TopicCatalogue.REVIEW_CASES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.deploy.embedded.EmbeddedRegistry;
import io.sluice.deploy.pipeline.StageChain;
import io.sluice.deploy.provision.Provision;
import io.sluice.deploy.topic.GroupOffsets;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.LoadResult;
import io.sluice.schemas.guidelines.loading.GuidelineBookLoader;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.review.ReviewDecision;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.topics.TopicSettings;
import io.sluice.schemas.wire.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
    private final Serializer<ContentEvent> contents;
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
        contents = writer(CONTENT);
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
        List<ProducerRecord<byte[], byte[]>> content = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            content.add(content(life.next()));
            if (++published % EVENTS_FOR_EACH_NOISE == 0) {
                content.add(new ProducerRecord<>(CONTENT.name(), "noise".getBytes(UTF_8), life.noise()));
            }
        }
        publish(content);
    }

    /** Publishes events, and returns somewhere in their midst: when the first stages have done so many of them. */
    void publishAndAwait(int events, int done) throws Exception {
        long left = left();
        publish(events);
        awaitDone(left + events, done);
    }

    /** Reporters speak of what has been decided so far; returns when so many of their reports are done. */
    void reportAndAwait(int done) throws Exception {
        awaitEnd();
        Serializer<ReportEvent> writer = writer(REPORTS);
        List<ProducerRecord<byte[], byte[]>> reports = life.reports().stream()
                .map(report -> record(REPORTS, writer, report.reporter(), report))
                .toList();
        publish(reports);
        awaitDone(reports.size(), done);
    }

    /** Reviewers decide what is open, and accounts appeal; returns when so many of these words are done. */
    void answerAndAwait(int done) throws Exception {
        awaitEnd();
        TopicTail tail = new TopicTail(cluster.bootstrap(), wire);
        Serializer<ReviewDecision> reviews = writer(REVIEWS);
        Serializer<Appeal> appeals = writer(APPEALS);
        List<ProducerRecord<byte[], byte[]>> words = new ArrayList<>();
        // In the order of their ids, so that the same seed says the same.
        life.reviews(new TreeMap<>(tail.table(REVIEW_CASES.name(), REVIEW_CASES.contract())).values())
                .forEach(review -> words.add(record(REVIEWS, reviews, review.account(), review)));
        byAccount(tail.values(ENFORCEMENT.name(), ENFORCEMENT.contract()))
                .values()
                .forEach(log -> life.appeals(log)
                        .forEach(appeal -> words.add(record(APPEALS, appeals, appeal.account(), appeal))));
        publish(words);
        awaitDone(words.size(), done);
    }

    /** Lets everything that runs come to its end, and compares. */
    void finishAndCompare() throws Exception {
        publish(life.last(PARTITIONS).stream().map(this::content).toList());
        awaitEnd();
        compare();
    }

    private void compare() {
        TopicTail tail = new TopicTail(cluster.bootstrap(), wire);
        CoreRun core = new CoreRun(book(), wire, PARTITIONS);
        INPUTS.forEach(topic -> tail.records(topic).forEach(core::read));
        core.settleAll();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                told(byAccount(tail.values(ENFORCEMENT.name(), ENFORCEMENT.contract()))))
                        .isEqualTo(told(core.logs())));
        // With their grounds and statements: too long to be read where whole logs differ.
        assertThat(byAccount(tail.values(ENFORCEMENT.name(), ENFORCEMENT.contract())))
                .containsExactlyInAnyOrderEntriesOf(byAccount(
                        core.logs().values().stream().flatMap(List::stream).toList()));
        assertThat(tail.values(DEAD_LETTERS.name(), DEAD_LETTERS.contract()))
                .extracting(DeadLetter::origin)
                .containsExactlyInAnyOrderElementsOf(core.refused());
        assertThat(tail.table(ACCOUNT_STANDING.name(), ACCOUNT_STANDING.contract()))
                .isEqualTo(byName(core.standings(), AccountId::value));
        assertThat(tail.table(CONTENT_VISIBILITY.name(), CONTENT_VISIBILITY.contract()))
                .isEqualTo(byName(core.visibilities(), ContentId::value));
        assertThat(tail.table(REVIEW_CASES.name(), REVIEW_CASES.contract()))
                .isEqualTo(byName(core.cases(), CaseId::value));
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

    private ProducerRecord<byte[], byte[]> content(ContentEvent event) {
        return record(CONTENT, contents, event.account(), event);
    }

    private <T> Serializer<T> writer(Topic<T> topic) {
        return wire.writer(topic.contract(), topic.name());
    }

    private static <T> ProducerRecord<byte[], byte[]> record(
            Topic<T> topic, Serializer<T> writer, AccountId key, T value) {
        byte[] bytes = writer.serialize(topic.name(), value);
        return new ProducerRecord<>(topic.name(), key.value().getBytes(UTF_8), bytes);
    }

    private void publish(List<ProducerRecord<byte[], byte[]>> records) {
        records.forEach(producer::send);
        producer.flush();
    }

    private void awaitDone(long all, int done) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            requireAlive();
            return left() <= all - done;
        });
    }

    /** Until everything that runs has nothing left to read, stage after stage. */
    private void awaitEnd() {
        for (PipelineProcess process : processes) {
            if (process.isAlive()) {
                GroupOffsets offsets = new GroupOffsets(admin, process.applicationId());
                await().atMost(PATIENCE).until(() -> {
                    requireAlive();
                    return left(offsets, process.sources()) == 0 && left(offsets, offsets.repartitionTopics()) == 0;
                });
            }
        }
    }

    /** Of the input, to the application that reads it. */
    private long left() throws Exception {
        PipelineProcess reader = processes.stream()
                .filter(process -> process.sources().equals(INPUTS))
                .findFirst()
                .orElseThrow();
        return left(new GroupOffsets(admin, reader.applicationId()), INPUTS);
    }

    private static long left(GroupOffsets offsets, Collection<String> topics) throws Exception {
        return offsets.behind(topics).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static <K, V> Map<String, V> byName(Map<K, V> values, Function<K, String> name) {
        Map<String, V> byName = new HashMap<>();
        values.forEach((key, value) -> byName.put(name.apply(key), value));
        return byName;
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
