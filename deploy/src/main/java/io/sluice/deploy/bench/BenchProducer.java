package io.sluice.deploy.bench;

import io.sluice.schemas.content.ContentEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes a trial's events to the content topic. */
final class BenchProducer implements AutoCloseable {

    static final String TOPIC = "content";

    private static final int MARKED = 20;

    private final KafkaProducer<String, ContentEvent> producer;
    private final BenchEvents events;
    private final ContentEvent marked;
    private long sent;

    /** @param marked what the guidelines do not allow */
    BenchProducer(
            Map<String, Object> kafka, Serializer<ContentEvent> serializer, BenchEvents events, ContentEvent marked) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        // Few, full batches while the backlog is laid; at a fixed rate an event waits no longer than this.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), serializer);
        this.events = events;
        this.marked = marked;
    }

    /** Sends the next event, which is not answered. */
    void sendPlain() {
        send(events.next());
    }

    /**
     * Sends the next event; every {@value #MARKED}th one will be answered.
     *
     * @param beforeMarked is told the content id of one that will be, right before
     */
    void send(Consumer<String> beforeMarked) {
        if (sent++ % MARKED == 0) {
            ContentEvent event = events.next(marked);
            beforeMarked.accept(event.content().value());
            send(event);
        } else {
            sendPlain();
        }
    }

    void flush() {
        producer.flush();
    }

    /** Once, before the first transaction. */
    void initTransactions() {
        producer.initTransactions();
    }

    /** What is sent from here on is seen by those who read what is committed when it is {@link #commit}ted. */
    void begin() {
        producer.beginTransaction();
    }

    void commit() {
        producer.commitTransaction();
    }

    private void send(ContentEvent event) {
        producer.send(new ProducerRecord<>(TOPIC, event.account().value(), event));
    }

    @Override
    public void close() {
        producer.close();
    }
}
