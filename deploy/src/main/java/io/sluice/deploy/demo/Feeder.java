package io.sluice.deploy.demo;

import io.sluice.deploy.json.InputEvent;
import io.sluice.deploy.publish.EventEncoder;
import io.sluice.deploy.publish.Outgoing;
import io.sluice.deploy.publish.Pace;
import io.sluice.deploy.publish.Publisher;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Publishes the sample in the order of its time, at a steady pace, and the answers between. The time of the sample runs
 * with what has been published. One thread feeds; another may answer.
 */
final class Feeder implements AutoCloseable {

    private final Publisher publisher;
    private final EventEncoder encoder;
    private final Breakage breakage;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile Instant clock;
    private volatile boolean closed;

    /** @param start the time of the sample's first record */
    Feeder(Publisher publisher, EventEncoder encoder, Breakage breakage, Instant start) {
        this.publisher = publisher;
        this.encoder = encoder;
        this.breakage = breakage;
        this.clock = start;
    }

    /** Publishes everything, unless it is closed meanwhile. */
    void feed(List<SampleRecord> records, Pace pace) {
        for (SampleRecord record : records) {
            if (closed) {
                return;
            }
            pace.await();
            clock = record.at();
            send(encoded(record));
        }
    }

    void answer(InputEvent event) {
        send(encoder.encode(event, null));
    }

    /** What time it is in the sample. */
    Instant clock() {
        return clock;
    }

    /** Records that were sent, less those that Kafka has refused. */
    long published() {
        return sent.get() - refused.get();
    }

    private Outgoing encoded(SampleRecord record) {
        return switch (record) {
            case SampleRecord.Sound sound -> encoder.encode(sound.event(), null);
            case SampleRecord.Broken broken -> breakage.broken(broken);
        };
    }

    private void send(Outgoing record) {
        sent.incrementAndGet();
        publisher.send(record, List.of(), reason -> refused.incrementAndGet());
    }

    @Override
    public void close() {
        closed = true;
        publisher.close();
    }
}
