package io.sluice.schemas.guidelines.feed;

import io.sluice.schemas.guidelines.GuidelineDocument;
import io.sluice.schemas.guidelines.LoadResult.Loaded;
import io.sluice.schemas.guidelines.feed.Publication.Published;
import io.sluice.schemas.wire.Decoded;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes versions, and lists those that have been. Reads the topic anew each time. Two publishers at the same moment do
 * not see each other: publish from one place.
 */
public final class GuidelinesPublisher {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final String topic;
    private final Function<byte @Nullable [], Decoded<GuidelineDocument>> decoder;
    private final Serializer<GuidelineDocument> serializer;
    private final Duration timeout;

    /** @param connection the clients' configuration: how to reach the cluster */
    public GuidelinesPublisher(
            Map<String, Object> connection,
            String topic,
            Function<byte @Nullable [], Decoded<GuidelineDocument>> decoder,
            Serializer<GuidelineDocument> serializer,
            Duration timeout) {
        this(() -> GuidelinesLog.consumer(connection), () -> producer(connection), topic, decoder, serializer, timeout);
    }

    GuidelinesPublisher(
            Supplier<Consumer<byte[], byte[]>> consumers,
            Supplier<Producer<byte[], byte[]>> producers,
            String topic,
            Function<byte @Nullable [], Decoded<GuidelineDocument>> decoder,
            Serializer<GuidelineDocument> serializer,
            Duration timeout) {
        this.consumers = consumers;
        this.producers = producers;
        this.topic = topic;
        this.decoder = decoder;
        this.serializer = serializer;
        this.timeout = timeout;
    }

    private static Producer<byte[], byte[]> producer(Map<String, Object> connection) {
        Map<String, Object> config = new HashMap<>(connection);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * The documents on the topic, by version; what is no document is left out.
     *
     * @throws GuidelinesUnavailableException they cannot be read in time
     */
    public SortedMap<Integer, GuidelineDocument> published() {
        SortedMap<Integer, GuidelineDocument> documents = new TreeMap<>();
        long deadline = System.nanoTime() + timeout.toNanos();
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            GuidelinesLog log = new GuidelinesLog(consumer, topic, decoder);
            log.open(timeout);
            while (!log.caughtUp()) {
                if (System.nanoTime() > deadline) {
                    throw new GuidelinesUnavailableException(
                            "the topic " + topic + " could not be read within " + timeout.toSeconds() + " s", null);
                }
                log.poll(POLL, received -> {
                    if (received instanceof Received.Document(var origin, var document)) {
                        documents.put(document.version(), document);
                    }
                });
            }
        } catch (KafkaException e) {
            throw new GuidelinesUnavailableException("the topic " + topic + " cannot be read: " + e.getMessage(), e);
        }
        return Collections.unmodifiableSortedMap(documents);
    }

    /**
     * Publishes a book that checks, unless its version exists as something else.
     *
     * @throws GuidelinesUnavailableException the topic cannot be read or written in time
     */
    public Publication publish(Loaded version) {
        GuidelineDocument existing = published().get(version.book().version());
        Publication outcome = existing == null ? new Published() : VersionRules.replace(existing, version.book());
        if (outcome instanceof Published) {
            send(version.document());
        }
        return outcome;
    }

    private void send(GuidelineDocument document) {
        byte[] key = GuidelinesLog.keyOf(document).getBytes(StandardCharsets.UTF_8);
        byte[] value = serializer.serialize(topic, document);
        try (Producer<byte[], byte[]> producer = producers.get()) {
            producer.send(new ProducerRecord<>(topic, key, value)).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new GuidelinesUnavailableException("the topic " + topic + " cannot be written: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GuidelinesUnavailableException("interrupted while publishing the guidelines", e);
        }
    }
}
