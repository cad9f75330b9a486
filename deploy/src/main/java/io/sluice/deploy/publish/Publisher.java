package io.sluice.deploy.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes records, each once and in order for each key, by the default partitioner: the one that the pipeline counts on.
 * A record that Kafka refuses is a complaint; the others go on.
 */
public final class Publisher implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<TopicPartition, Published.Extent> extents = new HashMap<>();
    private final long started = System.nanoTime();

    public Publisher(Map<String, Object> kafka) {
        Map<String, Object> settings = new TreeMap<>(kafka);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        // Short texts of one language: 2 to 3 times smaller, for little of the processor.
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 << 10);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 10);
        // A record may be refused for its size by the topic, which knows, but not by the producer.
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 << 20);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Sends a record; waits while too many are under way.
     *
     * @param refused called from another thread with the reason, if Kafka does not take it
     */
    public void send(Outgoing record, Iterable<Header> headers, Consumer<String> refused) {
        ProducerRecord<byte[], byte[]> sent = new ProducerRecord<>(
                record.topic(), null, record.timestamp().toEpochMilli(), record.key(), record.value(), headers);
        producer.send(sent, (metadata, failure) -> {
            if (failure == null) {
                written(metadata);
            } else {
                refused.accept("Kafka did not take it: " + failure.getMessage());
            }
        });
    }

    /** Waits until Kafka has answered for every record. */
    public void flush() {
        producer.flush();
    }

    /** Waits until Kafka has answered for every record, and says where they are. */
    Published finish() {
        flush();
        synchronized (extents) {
            return new Published(extents, Duration.ofNanos(System.nanoTime() - started));
        }
    }

    private void written(RecordMetadata metadata) {
        TopicPartition partition = new TopicPartition(metadata.topic(), metadata.partition());
        Published.Extent one = new Published.Extent(metadata.offset(), metadata.offset(), 1);
        synchronized (extents) {
            extents.merge(partition, one, (before, same) -> before.with(same.first()));
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
