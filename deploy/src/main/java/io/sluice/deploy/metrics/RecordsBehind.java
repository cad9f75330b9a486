package io.sluice.deploy.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far an application is behind, by partition: the partition's end, open transactions included, less the offset that
 * the application has committed. The consumer's own lag counts to the last stable offset only, so that a transaction
 * that hangs hides a backlog from it. Asked every {@value #SECONDS} s, beside the stream.
 */
public final class RecordsBehind implements AutoCloseable {

    static final int SECONDS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(RecordsBehind.class);

    private final Admin admin;
    private final String applicationId;
    private final Collection<String> topics;
    private final MultiGauge gauge;
    private final ScheduledExecutorService clock;

    private RecordsBehind(Admin admin, String applicationId, Collection<String> topics, MultiGauge gauge) {
        this.topics = topics;
        this.admin = admin;
        this.applicationId = applicationId;
        this.gauge = gauge;
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("records-behind").factory());
    }

    static RecordsBehind start(Admin admin, String applicationId, Collection<String> topics, MeterRegistry registry) {
        MultiGauge gauge = MultiGauge.builder("sluice.records.behind")
                .description("Records of a partition that the application has not done yet.")
                .register(registry);
        RecordsBehind behind = new RecordsBehind(admin, applicationId, topics, gauge);
        var _ = behind.clock.scheduleWithFixedDelay(behind::refresh, 0, SECONDS, TimeUnit.SECONDS);
        return behind;
    }

    /** How many records, by partition of those topics. What was never committed has all of its records to do. */
    public static Map<TopicPartition, Long> of(Admin admin, String applicationId, Collection<String> topics)
            throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition())))
                .toList();
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(applicationId)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, Long> behind = offsets(admin, partitions, OffsetSpec.latest());
        offsets(admin, partitions, OffsetSpec.earliest()).forEach((partition, earliest) -> {
            OffsetAndMetadata done = committed.get(partition);
            long from = done == null ? earliest : Math.max(earliest, done.offset());
            behind.computeIfPresent(partition, (same, end) -> Math.max(0, end - from));
        });
        return behind;
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which)))
                .all()
                .get()
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void refresh() {
        try {
            gauge.register(rows(of(admin, applicationId, topics)), true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            LOG.info("Cannot tell how many records {} is behind: {}", applicationId, e.toString());
        }
    }

    private List<MultiGauge.Row<?>> rows(Map<TopicPartition, Long> behind) {
        return behind.entrySet().stream()
                .<MultiGauge.Row<?>>map(entry -> MultiGauge.Row.of(tags(entry.getKey()), entry.getValue()))
                .toList();
    }

    private Tags tags(TopicPartition partition) {
        return Tags.of(
                "application", applicationId,
                "topic", partition.topic(),
                "partition", Integer.toString(partition.partition()));
    }
}
