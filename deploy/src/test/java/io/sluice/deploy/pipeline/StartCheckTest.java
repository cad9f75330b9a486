package io.sluice.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.deploy.embedded.EmbeddedCluster;
import io.sluice.deploy.provision.Provision;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.topics.TopicSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Among wrong topics a stage would lose or scatter what it reads. */
final class StartCheckTest {

    @TempDir
    private Path folder;

    @Test
    void refusesToStartAmongTopicsThatAreMissingOrParted() throws Exception {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(folder.resolve("cluster"));
                Admin admin = cluster.address().admin()) {
            ClusterAddress address = cluster.address();
            PipelineSettings settings = PipelineSettings.local(address, folder.resolve("state"));
            Provision.provide(address, new TopicSettings(2, 1, 1));
            String reports = TopicCatalogue.REPORTS.name();

            admin.deleteTopics(List.of(reports)).all().get();
            assertThatIllegalStateException()
                    .isThrownBy(() -> Pipelines.start(settings, Pipelines.ALL_STAGES, new Tally()))
                    .withMessageStartingWith("cannot start ingest-classify-enforce: topic " + reports + " is missing")
                    .withMessageContaining("sluice topics create");

            admin.createTopics(List.of(new NewTopic(reports, 3, (short) 1)))
                    .all()
                    .get();
            assertThatIllegalStateException()
                    .isThrownBy(() -> Pipelines.start(settings, Set.of(Stage.INGEST), new Tally()))
                    .withMessageStartingWith("cannot start ingest: ")
                    .withMessageContaining("topic " + reports + " has 3 partitions, not 2");
        }
    }
}
