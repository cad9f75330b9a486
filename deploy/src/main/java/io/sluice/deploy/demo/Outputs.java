package io.sluice.deploy.demo;

import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.ContentVisibility;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.wire.Decoded;
import io.sluice.schemas.wire.Wire;
import io.sluice.schemas.wire.WireReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads all output topics from their beginning: committed records only. One thread; to be closed. */
final class Outputs implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, Handler> handlers = new HashMap<>();

    /** Who is told of every record, in the order of its partition. */
    interface Listener {
        void enforced(Enforcement enforcement);

        void refused(DeadLetter letter);

        void stands(AccountStanding standing);

        /** The latest about an item; null where there is nothing to say any more. */
        void shows(ContentId content, @Nullable ContentVisibility visibility);

        void changed(ReviewCase reviewCase);
    }

    @FunctionalInterface
    private interface Handler {
        void take(ConsumerRecord<byte[], byte[]> record);
    }

    Outputs(Map<String, Object> kafka, Wire wire, Listener listener) {
        Map<String, Object> settings = new TreeMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        values(wire, TopicCatalogue.ENFORCEMENT, listener::enforced);
        values(wire, TopicCatalogue.DEAD_LETTERS, listener::refused);
        values(wire, TopicCatalogue.ACCOUNT_STANDING, listener::stands);
        values(wire, TopicCatalogue.REVIEW_CASES, listener::changed);
        WireReader<ContentVisibility> visibilities = wire.reader(TopicCatalogue.CONTENT_VISIBILITY.contract());
        handlers.put(TopicCatalogue.CONTENT_VISIBILITY.name(), record -> {
            ContentId content = new ContentId(new String(record.key(), StandardCharsets.UTF_8));
            listener.shows(content, record.value() == null ? null : value(visibilities, record));
        });
        List<TopicPartition> partitions = handlers.keySet().stream()
                .flatMap(topic ->
                        consumer.partitionsFor(topic).stream().map(info -> new TopicPartition(topic, info.partition())))
                .toList();
        consumer.assign(partitions);
    }

    /** Takes what there is, and waits a little where there is nothing. */
    void poll() {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            Handler handler = handlers.get(record.topic());
            if (handler != null) {
                handler.take(record);
            }
        }
    }

    /** Takes everything that is committed now. */
    void readToEnd() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            poll();
        }
    }

    private <T> void values(Wire wire, Topic<T> topic, Consumer<T> listener) {
        WireReader<T> reader = wire.reader(topic.contract());
        handlers.put(topic.name(), record -> {
            if (record.value() != null) {
                listener.accept(value(reader, record));
            }
        });
    }

    private static <T> T value(WireReader<T> reader, ConsumerRecord<byte[], byte[]> record) {
        return switch (reader.read(record.value())) {
            case Decoded.Value<T>(T value) -> value;
            case Decoded.Refused<T> refused ->
                throw new IllegalStateException(
                        "Sluice wrote what it cannot read: " + record.topic() + " " + refused.detail());
        };
    }

    @Override
    public void close() {
        consumer.close();
    }
}
