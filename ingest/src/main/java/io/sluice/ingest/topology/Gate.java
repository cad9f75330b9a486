package io.sluice.ingest.topology;

import static java.util.Objects.requireNonNull;

import io.sluice.ingest.acceptance.Acceptance;
import io.sluice.ingest.acceptance.Acceptance.Accepted;
import io.sluice.ingest.acceptance.Acceptance.Refused;
import io.sluice.ingest.acceptance.Acceptor;
import io.sluice.ingest.acceptance.RawRecord;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.FailurePoint;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.submission.Submission;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.wire.RegistryUnavailableException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets each record of one input topic through one of three exits, by the name of the node behind it: so that content,
 * nearly all of which is in place, costs one step and one new record. Headers stay behind; what they said of the bytes
 * does not hold for the object.
 *
 * <p>A failure that nobody foresaw makes a dead letter of the one record that it happened on. A registry that does not
 * answer is no fault of the record, and ends the task: Kafka Streams takes the record up again.
 */
final class Gate<T> implements Processor<byte[], byte[], Object, Object> {

    /**
     * The nodes behind the gate.
     *
     * @param inPlace takes submissions that stand in their key's partition, under that key
     * @param astray takes the others, under the key that they should have had
     * @param refused takes dead letters, each under its own {@link DeadLetter#recordKey()}
     */
    record Exits(String inPlace, String astray, String refused) {}

    private static final Logger log = LoggerFactory.getLogger(Gate.class);

    private final Acceptor<T> acceptor;
    private final Placement placement;
    private final Exits exits;
    private final Tally tally;
    private @Nullable ProcessorContext<Object, Object> context;

    Gate(Acceptor<T> acceptor, Placement placement, Exits exits, Tally tally) {
        this.acceptor = acceptor;
        this.placement = placement;
        this.exits = exits;
        this.tally = tally;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        tally.countReceived();
        RawRecord raw = raw(record);
        switch (acceptance(raw)) {
            case Accepted(AccountId keyOwner, Submission submission) -> {
                boolean home = placement.isHome(raw.key(), raw.origin().partition());
                if (!home) {
                    tally.countRerouted();
                }
                forward(raw, keyOwner.value(), submission, home ? exits.inPlace() : exits.astray());
            }
            case Refused(DeadLetter letter) -> {
                tally.countRefused(letter);
                forward(raw, letter.recordKey(), letter, exits.refused());
            }
        }
    }

    private RawRecord raw(Record<byte[], byte[]> record) {
        RecordMetadata metadata = context().recordMetadata().orElseThrow();
        Origin origin = new Origin(metadata.topic(), metadata.partition(), metadata.offset());
        return new RawRecord(origin, record.key(), record.value(), record.timestamp());
    }

    private Acceptance acceptance(RawRecord raw) {
        try {
            return acceptor.accept(raw);
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            String where = FailurePoint.of(e);
            log.error("unforeseen failure on {}: {}", raw.origin(), where);
            return raw.refused(RefusalReason.INTERNAL_ERROR, where);
        }
    }

    private void forward(RawRecord raw, @Nullable Object key, Object value, String exit) {
        context().forward(new Record<>(key, value, raw.timestamp()), exit);
    }

    private ProcessorContext<Object, Object> context() {
        return requireNonNull(context, "init comes first");
    }
}
