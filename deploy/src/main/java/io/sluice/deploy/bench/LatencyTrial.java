package io.sluice.deploy.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * How long it takes from the send of a content event to the read-committed record that follows from it, at a fixed rate.
 * Only some events are timed: those that break the guidelines, so that they are answered. For a plain copy the same are.
 */
final class LatencyTrial {

    private static final int SLICES_PER_SECOND = 200;
    private static final Duration POLL = Duration.ofMillis(5);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(15);

    private final BenchSettings settings;
    private final BenchProducer producer;
    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private volatile boolean timing;
    private volatile boolean over;

    LatencyTrial(BenchSettings settings, BenchProducer producer) {
        this.settings = settings;
        this.producer = producer;
    }

    /**
     * Runs a trial.
     *
     * @param answers a read-committed consumer, subscribed to nothing yet
     * @param topic where the answers come
     * @param contentOf which content a record answers
     * @param progress is told how many seconds have passed
     */
    Percentiles run(
            KafkaConsumer<byte[], byte[]> answers,
            String topic,
            Function<ConsumerRecord<byte[], byte[]>, Optional<String>> contentOf,
            IntConsumer progress) {
        List<TopicPartition> partitions = answers.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        answers.assign(partitions);
        answers.seekToEnd(partitions);
        partitions.forEach(answers::position);
        Thread listener = Thread.ofPlatform().name("bench-answers").start(() -> listen(answers, contentOf));
        try {
            send(progress);
            awaitAnswers();
        } finally {
            over = true;
            join(listener);
        }
        return Percentiles.ofNanos(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    private void send(IntConsumer progress) {
        long slice = 1_000_000_000L / SLICES_PER_SECOND;
        int perSlice = Math.max(1, settings.rate() / SLICES_PER_SECOND);
        int slices = settings.latencySeconds() * SLICES_PER_SECOND;
        long begin = System.nanoTime();
        for (int i = 0; i < slices; i++) {
            sleepUntil(begin + i * slice);
            timing = i > slices / 3;
            for (int j = 0; j < perSlice; j++) {
                producer.send(this::time);
            }
            progress.accept(i / SLICES_PER_SECOND);
        }
        producer.flush();
    }

    private void time(String content) {
        if (timing) {
            sentAt.put(content, System.nanoTime());
        }
    }

    private void listen(
            KafkaConsumer<byte[], byte[]> answers,
            Function<ConsumerRecord<byte[], byte[]>, Optional<String>> contentOf) {
        while (!over) {
            for (ConsumerRecord<byte[], byte[]> record : answers.poll(POLL)) {
                long now = System.nanoTime();
                contentOf.apply(record).map(sentAt::remove).ifPresent(sent -> nanos.add(now - sent));
            }
        }
    }

    private void awaitAnswers() {
        long end = System.nanoTime() + LAST_ANSWERS.toNanos();
        while (!sentAt.isEmpty()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException(sentAt.size() + " marked events were never answered");
            }
            sleepUntil(System.nanoTime() + POLL.toNanos());
        }
    }

    private static void sleepUntil(long nanoTime) {
        long left = nanoTime - System.nanoTime();
        if (left > 0) {
            try {
                Thread.sleep(Duration.ofNanos(left));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
