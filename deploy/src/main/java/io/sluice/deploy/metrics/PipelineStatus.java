package io.sluice.deploy.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.deploy.pipeline.Pipeline;
import io.sluice.deploy.pipeline.Pipelines;
import io.sluice.deploy.topic.GroupOffsets;
import io.sluice.schemas.tally.Tally;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;

/**
 * All that running stages tell the outside, over HTTP: Kafka Streams' own figures (among them the latency from a
 * record's timestamp to each end of the topology, {@code record-e2e-latency}), what became of the records and of the second looks, how many are
 * still to be done, which guidelines are in force, how much state is still to be restored, and the JVM's.
 */
public final class PipelineStatus implements AutoCloseable {

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final List<KafkaStreamsMetrics> streams = new ArrayList<>();
    private final JvmGcMetrics collector = new JvmGcMetrics();
    private final Admin admin;
    private final List<RecordsBehind> behind = new ArrayList<>();
    private final StatusServer server;

    private PipelineStatus(InetSocketAddress address, ClusterAddress cluster, Pipelines pipelines, Tally tally) {
        server = StatusServer.start(address, new PipelineHealth(pipelines), meters);
        new TallyMeters(tally).bindTo(meters);
        new LookMeters(tally.looks()).bindTo(meters);
        Gauge.builder("sluice.records.to.restore", pipelines, Pipelines::recordsToRestore)
                .description("Records that are still to be read back into state stores.")
                .register(meters);
        pipelines.guidelines().ifPresent(feed -> new GuidelinesMeters(feed).bindTo(meters));
        new JvmMemoryMetrics().bindTo(meters);
        collector.bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        admin = cluster.admin();
        for (Pipeline pipeline : pipelines.all()) {
            KafkaStreamsMetrics of = new KafkaStreamsMetrics(pipeline.streams());
            of.bindTo(meters);
            streams.add(of);
            Gauge.builder("sluice.paused", pipeline, one -> one.streams().isPaused() ? 1 : 0)
                    .tag("application", pipeline.applicationId())
                    .description("1 while it rests: the second look, while the stream beside it catches up.")
                    .register(meters);
            GroupOffsets offsets = new GroupOffsets(admin, pipeline.applicationId());
            behind.add(RecordsBehind.start(offsets, pipeline.sources(), meters));
        }
    }

    /**
     * Starts to listen.
     *
     * @param address where; port 0 for any free one
     * @throws IllegalStateException it cannot listen there
     */
    public static PipelineStatus start(
            InetSocketAddress address, ClusterAddress cluster, Pipelines pipelines, Tally tally) {
        return new PipelineStatus(address, cluster, pipelines, tally);
    }

    /** {@code http://host:port}. */
    public String url() {
        return server.url();
    }

    @Override
    public void close() {
        server.close();
        behind.forEach(RecordsBehind::close);
        admin.close();
        streams.forEach(KafkaStreamsMetrics::close);
        collector.close();
        meters.close();
    }
}
