package io.sluice.schemas.guidelines.feed;

import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.guidelines.GuidelineDocument;
import io.sluice.schemas.wire.Decoded;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The guidelines' topic as Kafka's mock consumer has it; values are numbers of documents. */
final class FakeTopic {

    static final String NAME = "guidelines";
    private static final TopicPartition PARTITION = new TopicPartition(NAME, 0);

    final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final List<Decoded<GuidelineDocument>> values = new CopyOnWriteArrayList<>();
    private final List<ConsumerRecord<byte[], byte[]>> before = new ArrayList<>();

    /** Is there when the log is opened. */
    void holds(String key, GuidelineDocument document) {
        before.add(append(key, new Decoded.Value<>(document)));
    }

    void holdsGarbage(String key) {
        before.add(append(key, new Decoded.Refused<>(RefusalReason.NOT_AVRO, "garbage")));
    }

    /** Makes it readable, with all that it holds. */
    void exists() {
        Node node = new Node(0, "localhost", 9092);
        Node[] replicas = {node};
        consumer.updatePartitions(NAME, List.of(new PartitionInfo(NAME, 0, node, replicas, replicas)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, (long) before.size()));
        consumer.schedulePollTask(() -> before.forEach(consumer::addRecord));
    }

    /** As a broker does when the reader goes back; the mock forgets what it has given out once. */
    void sendsAgain(int index) {
        consumer.schedulePollTask(() -> consumer.addRecord(before.get(index)));
    }

    /** Comes later. */
    void receives(String key, GuidelineDocument document) {
        consumer.addRecord(append(key, new Decoded.Value<>(document)));
    }

    void receivesGarbage(String key) {
        consumer.addRecord(append(key, new Decoded.Refused<>(RefusalReason.NOT_AVRO, "garbage")));
    }

    Decoded<GuidelineDocument> decode(byte @Nullable [] value) {
        return value == null
                ? new Decoded.Refused<>(RefusalReason.EMPTY, "no value")
                : values.get(Integer.parseInt(new String(value, StandardCharsets.UTF_8)));
    }

    private ConsumerRecord<byte[], byte[]> append(String key, Decoded<GuidelineDocument> value) {
        values.add(value);
        int offset = values.size() - 1;
        return new ConsumerRecord<>(NAME, 0, offset, bytes(key), bytes(Integer.toString(offset)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
