package io.sluice.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sluice.classify.secondlook.LookRules;
import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.topics.Durability;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.GroupProtocol;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.LogAndFailExceptionHandler;
import org.apache.kafka.streams.errors.LogAndFailProcessingExceptionHandler;
import org.junit.jupiter.api.Test;

final class PipelineSettingsTest {

    private static final ClusterAddress CLUSTER = new ClusterAddress(
            "kafka:9092",
            "https://registry:8081",
            Map.of("security.protocol", "SSL", "schema.registry.basic.auth.user.info", "me:secret"));
    private static final PipelineSettings LOCAL = PipelineSettings.local(CLUSTER, Path.of("state"));

    @Test
    void haveTheseDefaults() {
        assertThat(LOCAL)
                .isEqualTo(new PipelineSettings(
                        CLUSTER,
                        "sluice",
                        Path.of("state"),
                        Guarantee.EXACTLY_ONCE,
                        2,
                        1,
                        LookRules.DEFAULT,
                        Duration.ofMillis(100),
                        0,
                        GroupProtocol.CLASSIC,
                        128 << 20,
                        false));
    }

    @Test
    void becomeTheseSettingsOfKafkaStreams() {
        Map<Object, Object> expected = Map.ofEntries(
                Map.entry("application.id", "sluice-ingest"),
                Map.entry("bootstrap.servers", "kafka:9092"),
                Map.entry("security.protocol", "SSL"),
                Map.entry("state.dir", "state"),
                Map.entry("num.stream.threads", 2),
                Map.entry("processing.guarantee", "exactly_once_v2"),
                Map.entry("commit.interval.ms", 100L),
                Map.entry("group.protocol", "CLASSIC"),
                Map.entry("num.standby.replicas", 0),
                Map.entry("max.task.idle.ms", -1L),
                Map.entry("replication.factor", 3),
                Map.entry("topic.min.insync.replicas", "2"),
                Map.entry("ensure.explicit.internal.resource.naming", true),
                Map.entry("default.timestamp.extractor", RecordTime.class),
                Map.entry("rocksdb.config.setter", StateMemory.class),
                Map.entry("sluice.state.memory.bytes", 128L << 20),
                Map.entry("deserialization.exception.handler", LogAndFailExceptionHandler.class),
                Map.entry("processing.exception.handler", LogAndFailProcessingExceptionHandler.class),
                Map.entry("processing.exception.handler.global.enabled", true),
                Map.entry("production.exception.handler", DefaultProductionExceptionHandler.class),
                Map.entry("consumer.session.timeout.ms", 10_000),
                Map.entry("consumer.heartbeat.interval.ms", 3_000),
                Map.entry("producer.batch.size", 64 << 10));

        assertThat(StreamsSettings.of(LOCAL, StageChain.of(List.of(Stage.INGEST)), new Durability(3, 2)))
                .containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void giveTheSecondLookThreadsOfItsOwnAndLetItNotWaitForNewItemsWhileOthersWait() {
        assertThat(StreamsSettings.of(LOCAL, StageChain.SECOND_LOOK, new Durability(3, 2)))
                .containsEntry("application.id", "sluice-second-look")
                .containsEntry("num.stream.threads", 1)
                .containsEntry("poll.ms", 5);
    }

    @Test
    void leaveTheClientsAsTheClustersOwnSettingsSay() {
        ClusterAddress told = new ClusterAddress(
                CLUSTER.bootstrap(),
                CLUSTER.registry(),
                Map.of("consumer.session.timeout.ms", "30000", "batch.size", "1000"));
        PipelineSettings settings = PipelineSettings.local(told, Path.of("state"));
        assertThat(StreamsSettings.of(settings, StageChain.SECOND_LOOK, new Durability(3, 2)))
                .containsEntry("consumer.session.timeout.ms", "30000")
                .containsEntry("consumer.heartbeat.interval.ms", 3_000)
                .containsEntry("batch.size", "1000")
                .doesNotContainKey("producer.batch.size");
    }

    @Test
    void refuseAWrongValueWithItsNameAndWhatWouldBeRight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOCAL.withThreads(0))
                .withMessage("threads is 0: must be 1 to 256");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOCAL.withCommitInterval(Duration.ofSeconds(20)))
                .withMessage("commit-interval is PT20S: must be PT0.005S to PT5S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOCAL.withApplicationId("not a name"))
                .withMessageStartingWith("application-id is not a name: must be ");
    }

    @Test
    void refuseStandbysThatTheStreamsProtocolWouldIgnore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PipelineSettings(
                        CLUSTER,
                        "sluice",
                        Path.of("state"),
                        Guarantee.EXACTLY_ONCE,
                        2,
                        1,
                        LookRules.DEFAULT,
                        Duration.ofMillis(100),
                        1,
                        GroupProtocol.STREAMS,
                        128 << 20,
                        false))
                .withMessageStartingWith("standby-replicas is 1: must be 0 with the group protocol STREAMS");
    }

    @Test
    void showNoSecrets() {
        assertThat(LOCAL.toString()).doesNotContain("secret");
    }
}
