package io.sluice.deploy.topic;

import io.sluice.deploy.verb.CommandFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Reads one topic, without a consumer group: committed records only, each partition in its order. Not safe for threads;
 * to be closed.
 */
public final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String topic;
    private List<TopicPartition> partitions;

    private TopicReader(KafkaConsumer<byte[], byte[]> consumer, String topic, List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.topic = topic;
        this.partitions = partitions;
        consumer.assign(partitions);
    }

    /**
     * Opens a topic at its beginning.
     *
     * @throws CommandFailure if there is no such topic
     */
    public static TopicReader open(Map<String, Object> kafka, String topic) {
        KafkaConsumer<byte[], byte[]> consumer = consumer(kafka);
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new CommandFailure("there is no topic " + topic, "create the topics with: sluice topics create");
            }
            TopicReader reader = new TopicReader(consumer, topic, partitions);
            reader.seek(new Start.Beginning());
            return reader;
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /** From now on only the partition that the default partitioner puts this key in. */
    public void keepPartitionOf(byte[] key) {
        int partition = Utils.toPositive(Utils.murmur2(key)) % partitions.size();
        partitions = List.of(new TopicPartition(topic, partition));
        consumer.assign(partitions);
        seek(new Start.Beginning());
    }

    /** Goes on from there. */
    public void seek(Start start) {
        switch (start) {
            case Start.Beginning _ -> consumer.seekToBeginning(partitions);
            case Start.Now _ -> consumer.seekToEnd(partitions);
            case Start.At at -> seek(at.time());
        }
        partitions.forEach(consumer::position);
    }

    /** Goes on from these offsets, by partition; a partition that is not named, from its end. */
    public void seek(Map<Integer, Long> offsets) {
        seek(new Start.Now());
        offsets.forEach((partition, offset) -> consumer.seek(new TopicPartition(topic, partition), offset));
    }

    /** The offsets after the last record, committed or not, by partition. */
    public Map<Integer, Long> ends() {
        Map<Integer, Long> ends = new TreeMap<>();
        consumer.endOffsets(partitions).forEach((partition, end) -> ends.put(partition.partition(), end));
        return ends;
    }

    /** Takes all records up to those that are there now. */
    public void readToEnd(Consumer<ConsumerRecord<byte[], byte[]>> each) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(each);
        }
    }

    /** Whether it holds no committed record now. Leaves the place where it reads anywhere. */
    public boolean isEmpty() {
        seek(new Start.Beginning());
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (!consumer.poll(POLL).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Takes records as they come.
     *
     * @param more asked before each poll: whether to go on
     * @param idle how long nothing may come before it ends
     */
    public void follow(Consumer<ConsumerRecord<byte[], byte[]>> each, BooleanSupplier more, Duration idle) {
        long last = System.nanoTime();
        while (more.getAsBoolean() && System.nanoTime() - last < idle.toNanos()) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                records.forEach(each);
                last = System.nanoTime();
            }
        }
    }

    private void seek(Instant time) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, time.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
        consumer.seekToEnd(partitions);
        found.forEach((partition, offset) -> {
            if (offset != null) {
                consumer.seek(partition, offset.offset());
            }
        });
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> kafka) {
        Map<String, Object> settings = new TreeMap<>(kafka);
        settings.put(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                IsolationLevel.READ_COMMITTED.toString().toLowerCase(Locale.ROOT));
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
