package io.sluice.deploy.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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
     * @param producer with settings that are {@link #transactional}; closed with this
     * @param events of each backlog
     */
    Backlog(BenchProducer producer, int events) {
        this.producer = producer;
        this.events = events;
        producer.initTransactions();
    }

    /** What a producer needs for it, besides {@code kafka}. */
    static Map<String, Object> transactional(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "bench-backlog");
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) LONGEST.toMillis());
        return settings;
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
