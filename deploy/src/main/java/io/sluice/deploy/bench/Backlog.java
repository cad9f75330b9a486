package io.sluice.deploy.bench;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Lays backlogs, each in one transaction, so that all of it is there at once. */
final class Backlog implements AutoCloseable {

    /** As long as brokers allow by default. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int BETWEEN_REPORTS = 10_000;

    private final BenchProducer producer;
    private final int events;

    /**
     * @param kafka for the producer
     * @param producer makes it, from the settings that it is to have
     * @param events of each backlog
     */
    Backlog(Map<String, Object> kafka, Function<Map<String, Object>, BenchProducer> producer, int events) {
        kafka.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "bench-backlog");
        kafka.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) LONGEST.toMillis());
        this.producer = producer.apply(kafka);
        this.events = events;
        this.producer.initTransactions();
    }

    /**
     * Writes one. Who reads what is committed has nothing to do until it is {@link #reveal}ed.
     *
     * @param progress is told now and then how many events are written
     */
    void lay(IntConsumer progress) {
        producer.begin();
        for (int i = 0; i < events; i++) {
            producer.sendPlain();
            if (i % BETWEEN_REPORTS == 0) {
                progress.accept(i);
            }
        }
        producer.flush();
    }

    void reveal() {
        producer.commit();
    }

    @Override
    public void close() {
        producer.close();
    }
}
