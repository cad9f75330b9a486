package io.sluice.deploy.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.sluice.deploy.topic.GroupOffsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far an application is behind, by partition: the partition's end, open transactions included, less the offset that
 * the application has committed. The consumer's own lag counts to the last stable offset only, so that a transaction
 * that hangs hides a backlog from it. Asked every {@value #SECONDS} s, beside the stream.
 */
final class RecordsBehind implements AutoCloseable {

    static final int SECONDS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(RecordsBehind.class);

    private final GroupOffsets offsets;
    private final Collection<String> topics;
    private final MultiGauge gauge;
    private final ScheduledExecutorService clock;

    private RecordsBehind(GroupOffsets offsets, Collection<String> topics, MultiGauge gauge) {
        this.offsets = offsets;
        this.topics = topics;
        this.gauge = gauge;
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("records-behind").factory());
    }

    /** @param topics what it reads; its own repartition topics come on top of them, once they are there */
    static RecordsBehind start(GroupOffsets offsets, Collection<String> topics, MeterRegistry registry) {
        MultiGauge gauge = MultiGauge.builder("sluice.records.behind")
                .description("Records of a partition that the application has not done yet.")
                .register(registry);
        RecordsBehind behind = new RecordsBehind(offsets, topics, gauge);
        var _ = behind.clock.scheduleWithFixedDelay(behind::refresh, 0, SECONDS, TimeUnit.SECONDS);
        return behind;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void refresh() {
        try {
            Set<String> all = new HashSet<>(topics);
            // What is sent round, reports above all, waits there.
            all.addAll(offsets.repartitionTopics());
            gauge.register(rows(offsets.behind(all)), true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            LOG.info("Cannot tell how many records {} is behind: {}", offsets.group(), e.toString());
        }
    }

    private List<MultiGauge.Row<?>> rows(Map<TopicPartition, Long> behind) {
        return behind.entrySet().stream()
                .<MultiGauge.Row<?>>map(entry -> MultiGauge.Row.of(tags(entry.getKey()), entry.getValue()))
                .toList();
    }

    private Tags tags(TopicPartition partition) {
        return Tags.of(
                "application", offsets.group(),
                "topic", partition.topic(),
                "partition", Integer.toString(partition.partition()));
    }
}
