package io.sluice.deploy.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sluice.classify.score.Classifier;
import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.deploy.guidelines.PublishedBooks;
import io.sluice.deploy.pipeline.StageChain;
import io.sluice.deploy.provision.Provision;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.assessment.Assessment.SecondLook;
import io.sluice.schemas.assessment.AssessmentContract;
import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.ContentEventContract;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.guidelines.LoadResult;
import io.sluice.schemas.guidelines.feed.Publication;
import io.sluice.schemas.guidelines.loading.GuidelineBookLoader;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.standing.AccountStandingContract;
import io.sluice.schemas.standing.ContentVisibilityContract;
import io.sluice.schemas.topics.TopicSettings;
import io.sluice.schemas.wire.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A platform's posts on a real broker, all of which are to be looked at twice, worked off by processes that a test breaks
 * meanwhile; and the question in the end: does everything stand as the pure cores have it where each second look comes at
 * once, however late it came and whatever was shed?
 */
final class LookTrial implements AutoCloseable {

    private static final int PARTITIONS = 4;
    private static final int ACCOUNTS = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String application;
    private final Path folder;
    private final ClusterAddress cluster;
    private final Trial trial;
    private final Random random;
    private final Wire wire;
    private final Serializer<ContentEvent> serializer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<String> texts = TrialEncoder.texts();
    private final List<PipelineProcess> processes = new ArrayList<>();
    private final LookRun expected;
    private int published;

    LookTrial(long seed, Trial trial, ClusterAddress cluster, Path folder) throws Exception {
        this.application = "looks-" + seed;
        this.trial = trial;
        this.cluster = cluster;
        this.folder = folder;
        random = new Random(seed);
        LoadResult.Loaded book = (LoadResult.Loaded) GuidelineBookLoader.load(TrialBook.write(folder));
        Provision.provide(cluster, new TopicSettings(PARTITIONS, 1, 1));
        assertThat(new PublishedBooks(cluster).publish(book)).isEqualTo(new Publication.Published());
        Classifier classifier = TrialEncoder.classifier(book.book());
        expected = new LookRun(classifier);
        wire = new Wire(cluster.registryClient());
        serializer = wire.writer(new ContentEventContract(), "content");
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrap(), ProducerConfig.ACKS_CONFIG, "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    PipelineProcess start(StageChain chain) {
        PipelineProcess process =
                new PipelineProcess(application, cluster, chain, folder.resolve(chain.toString()), trial);
        process.start();
        processes.add(process);
        return process;
    }

    void publish(int posts) {
        for (int i = 0; i < posts; i++) {
            ContentEvent post = post();
            byte[] key = post.account().value().getBytes(UTF_8);
            producer.send(new ProducerRecord<>("content", key, serializer.serialize("content", post)));
            expected.take(post);
        }
        producer.flush();
    }

    /** Waits until so many second looks have been handed on, made or put off. */
    void awaitLooks(int looks) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
            requireAlive();
            return looks().size() >= looks;
        });
    }

    /** Lets everything that runs come to its end, and compares. */
    void finishAndCompare() {
        TopicTail tail = new TopicTail(cluster.bootstrap(), wire);
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            requireAlive();
            assertThat(LookRun.visibilities(tail.table("content-visibility", new ContentVisibilityContract())
                            .values()))
                    .isEqualTo(expected.visibilities());
            assertThat(LookRun.standings(tail.table("account-standing", new AccountStandingContract())
                            .values()))
                    .isEqualTo(expected.standings());
        });
        assertThat(tail.records("dead-letters")).isEmpty();
        assertThat(looks().stream()
                        .filter(SecondLook::isComplete)
                        .map(look -> look.of().item().content())
                        .distinct())
                .hasSize(published);
    }

    /** Second looks as they stand in the topic between the stages. */
    List<SecondLook> looks() {
        return new TopicTail(cluster.bootstrap(), wire)
                .values("assessments", new AssessmentContract()).stream()
                        .map(Assessment::cause)
                        .filter(SecondLook.class::isInstance)
                        .map(SecondLook.class::cast)
                        .toList();
    }

    LookRun expected() {
        return expected;
    }

    @Override
    public void close() throws Exception {
        for (PipelineProcess process : processes) {
            process.kill();
        }
        producer.close();
    }

    private ContentEvent post() {
        String account = "account-" + random.nextInt(ACCOUNTS);
        return new ContentEvent(
                new AccountId(account),
                new ContentId("post-" + published++),
                0,
                ContentChange.CREATED,
                Surface.MOMENT,
                Audience.PUBLIC,
                random.nextInt(10_000),
                texts.get(random.nextInt(texts.size())),
                List.of(),
                "wechat",
                null,
                "en",
                null,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private void requireAlive() throws IOException {
        for (PipelineProcess process : processes) {
            if (process.hasFailed()) {
                throw new AssertionError("the pipeline has stopped: " + Files.readString(process.log()));
            }
        }
    }
}
