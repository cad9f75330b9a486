package io.sluice.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.deploy.embedded.EmbeddedCluster;
import io.sluice.deploy.json.InputEvent;
import io.sluice.deploy.provision.Provision;
import io.sluice.deploy.publish.EventEncoder;
import io.sluice.deploy.publish.Publisher;
import io.sluice.deploy.score.TextEvent;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.topics.TopicSettings;
import io.sluice.schemas.wire.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
        EventEncoder encoder = new EventEncoder(new Wire(address.registryClient()));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<String> refused = new CopyOnWriteArrayList<>();
        try (Publisher publisher = new Publisher(address.kafka())) {
            for (int i = 0; i < BACKLOG; i++) {
                InputEvent post =
                        new InputEvent.OfContent(TextEvent.of("we painted bicycle " + i + " blue", "en", now));
                publisher.send(encoder.encode(post, null), List.of(), refused::add);
            }
        }
        assertThat(refused).isEmpty();
    }
}
