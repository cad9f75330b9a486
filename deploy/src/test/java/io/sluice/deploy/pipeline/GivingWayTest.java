package io.sluice.deploy.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.deploy.embedded.EmbeddedCluster;
import io.sluice.deploy.provision.Provision;
import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.ContentEventContract;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.topics.TopicSettings;
import io.sluice.schemas.wire.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real broker, with a backlog that the stream needs a while for. */
final class GivingWayTest {

    private static final int BACKLOG = 200_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void theSecondLookRestsUntilTheStreamHasCaughtUp() throws Exception {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(folder.resolve("cluster"))) {
            ClusterAddress address = cluster.address();
            Provision.provide(address, new TopicSettings(2, 1, 1));
            publishBacklog(address);
            Tally tally = new Tally();
            try (Pipelines pipelines = Pipelines.start(
                    PipelineSettings.local(address, folder.resolve("state")), Pipelines.ALL_STAGES, tally)) {
                KafkaStreams secondLook = pipelines.all().getLast().streams();

                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(secondLook::isPaused);

                await().atMost(PATIENCE).until(() -> tally.received() >= BACKLOG);
                await().atMost(PATIENCE).until(() -> !secondLook.isPaused());
            }
        }
    }

    private static void publishBacklog(ClusterAddress address) {
        Serializer<ContentEvent> serializer =
                new Wire(address.registryClient()).writer(new ContentEventContract(), "content");
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, address.bootstrap()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < BACKLOG; i++) {
                ContentEvent post = post(i);
                byte[] key = post.account().value().getBytes(UTF_8);
                producer.send(new ProducerRecord<>("content", key, serializer.serialize("content", post)));
            }
        }
    }

    private static ContentEvent post(int number) {
        return new ContentEvent(
                new AccountId("account-" + number % 1_000),
                new ContentId("post-" + number),
                0,
                ContentChange.CREATED,
                Surface.MOMENT,
                Audience.PUBLIC,
                100,
                "we painted bicycle number " + number + " blue",
                List.of(),
                "wechat",
                null,
                "en",
                null,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
}
