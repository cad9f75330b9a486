package io.sluice.deploy.local;

import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.deploy.embedded.EmbeddedCluster;
import io.sluice.deploy.pipeline.PipelineSettings;
import io.sluice.deploy.pipeline.Pipelines;
import io.sluice.deploy.provision.Provision;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.topics.TopicSettings;
import java.util.function.Consumer;

/**
 * Everything in one process: a real broker, a real registry as its child, and all stages. What {@code sluice up}
 * runs, and {@code sluice demo}.
 */
public final class LocalInstance implements AutoCloseable {

    private final EmbeddedCluster cluster;
    private final Pipelines pipelines;
    private final Tally tally;

    private LocalInstance(EmbeddedCluster cluster, Pipelines pipelines, Tally tally) {
        this.cluster = cluster;
        this.pipelines = pipelines;
        this.tally = tally;
    }

    /** Starts it all in silence. */
    public static LocalInstance start(LocalSettings settings) {
        return start(settings, done -> {});
    }

    /**
     * Starts it all, and returns when the stages are on their way.
     *
     * @param progress is told what has been done, as it goes
     * @throws IllegalStateException a part cannot start: the message says which, and why
     */
    public static LocalInstance start(LocalSettings settings, Consumer<String> progress) {
        KafkaLogs.keepErrors();
        EmbeddedCluster cluster = EmbeddedCluster.start(settings.data(), settings.kafkaPort(), settings.registryPort());
        try {
            progress.accept("broker and registry are up");
            TopicSettings topics = new TopicSettings(settings.partitions(), 1, 1);
            Provision.provide(cluster.address(), topics);
            progress.accept("topics, schemas and guidelines are in place");
            Tally tally = new Tally();
            PipelineSettings pipeline =
                    PipelineSettings.local(cluster.address(), settings.data().resolve("state"));
            return new LocalInstance(cluster, Pipelines.start(pipeline, Pipelines.ALL_STAGES, tally), tally);
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** Where its broker and its registry are. */
    public ClusterAddress address() {
        return cluster.address();
    }

    public Pipelines pipelines() {
        return pipelines;
    }

    /** What became of the records since it started. */
    public Tally tally() {
        return tally;
    }

    @Override
    public void close() {
        pipelines.close();
        cluster.close();
    }
}
