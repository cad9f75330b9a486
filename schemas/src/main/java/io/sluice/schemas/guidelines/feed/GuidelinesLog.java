package io.sluice.schemas.guidelines.feed;

import io.sluice.schemas.guidelines.GuidelineDocument;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.wire.Decoded;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * The guidelines' topic, read from its beginning: all partitions, committed records only, without a group. Each record is
 * handed on once, also when handing one on fails in between. Not safe for several threads.
 */
final class GuidelinesLog {

    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final Function<byte @Nullable [], Decoded<GuidelineDocument>> decoder;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private Map<TopicPartition, Long> ends = Map.of();

    GuidelinesLog(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            String topic,
            Function<byte @Nullable [], Decoded<GuidelineDocument>> decoder) {
        this.consumer = consumer;
        this.topic = topic;
        this.decoder = decoder;
    }

    /** A consumer as the log needs it; the caller says how to reach the cluster. */
    static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> connection) {
        Map<String, Object> config = new HashMap<>(connection);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Finds the partitions and where they end now. */
    void open(Duration timeout) {
        List<PartitionInfo> partitions = consumer.partitionsFor(topic, timeout);
        if (partitions == null || partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException("the topic " + topic + " does not exist");
        }
        List<TopicPartition> assigned = partitions.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(assigned);
        consumer.seekToBeginning(assigned);
        ends = Map.copyOf(consumer.endOffsets(assigned, timeout));
    }

    boolean isOpen() {
        return !ends.isEmpty();
    }

    /** Whether all that was there when the log was opened has been handed on. */
    boolean caughtUp() {
        return isOpen() && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Hands on what has come; waits for it up to the timeout. */
    void poll(Duration timeout, Consumer<Received> taker) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        consumer.poll(timeout).forEach(records::add);
        for (ConsumerRecord<byte[], byte[]> each : records) {
            next.putIfAbsent(new TopicPartition(topic, each.partition()), each.offset());
        }
        try {
            for (ConsumerRecord<byte[], byte[]> each : records) {
                taker.accept(received(each));
                next.put(new TopicPartition(topic, each.partition()), each.offset() + 1);
            }
        } catch (RuntimeException e) {
            next.forEach(consumer::seek);
            throw e;
        }
    }

    private Received received(ConsumerRecord<byte[], byte[]> polled) {
        Origin origin = new Origin(polled.topic(), polled.partition(), polled.offset());
        return switch (decoder.apply(polled.value())) {
            case Decoded.Refused<GuidelineDocument>(var reason, var detail) ->
                new Received.Unreadable(origin, reason + ": " + detail);
            case Decoded.Value<GuidelineDocument>(var document) ->
                keyOf(document).equals(text(polled.key()))
                        ? new Received.Document(origin, document)
                        : new Received.Unreadable(origin, "the key is not the version, " + document.version());
        };
    }

    /** The key that a document is published under. */
    static String keyOf(GuidelineDocument document) {
        return Integer.toString(document.version());
    }

    private static String text(byte @Nullable [] key) {
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }
}
