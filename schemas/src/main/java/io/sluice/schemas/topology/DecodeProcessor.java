package io.sluice.schemas.topology;

import static java.util.Objects.requireNonNull;

import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.deadletter.FailurePoint;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.wire.Decoded;
import io.sluice.schemas.wire.Decoded.Refused;
import io.sluice.schemas.wire.Decoded.Value;
import io.sluice.schemas.wire.RegistryUnavailableException;
import io.sluice.schemas.wire.WireReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends each record to one of two children: as a value under its key, or as a dead letter. */
final class DecodeProcessor<T> implements Processor<byte[], byte[], Object, Object> {

    private static final Logger LOG = LoggerFactory.getLogger(DecodeProcessor.class);

    private final WireReader<T> reader;
    private final Function<T, String> keyOf;
    private final Stage stage;
    private final Consumer<DeadLetter> refusals;
    private final String decodedChild;
    private final String refusedChild;
    private @Nullable ProcessorContext<Object, Object> context;

    DecodeProcessor(
            WireReader<T> reader,
            Function<T, String> keyOf,
            Stage stage,
            Consumer<DeadLetter> refusals,
            String decodedChild,
            String refusedChild) {
        this.reader = reader;
        this.keyOf = keyOf;
        this.stage = stage;
        this.refusals = refusals;
        this.decodedChild = decodedChild;
        this.refusedChild = refusedChild;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        switch (decode(record)) {
            case Value<T>(T value) ->
                context().forward(new Record<>(keyOf.apply(value), value, record.timestamp()), decodedChild);
            case Refused<T> refused -> refuse(record, refused);
        }
    }

    private Decoded<T> decode(Record<byte[], byte[]> record) {
        try {
            Decoded<T> decoded = reader.read(record.value());
            return decoded instanceof Value<T>(T value) && !isKeyOf(value, record.key())
                    ? new Refused<>(RefusalReason.KEY_MISMATCH, "key: is not what the value names")
                    : decoded;
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            // A bug costs this one record, which is kept, and not the stream.
            String where = FailurePoint.of(e);
            LOG.error("Could not decode {}: {}", origin(), where);
            return new Refused<>(RefusalReason.INTERNAL_ERROR, where);
        }
    }

    private boolean isKeyOf(T value, byte @Nullable [] key) {
        return Arrays.equals(keyOf.apply(value).getBytes(StandardCharsets.UTF_8), key);
    }

    private void refuse(Record<byte[], byte[]> record, Refused<T> refused) {
        DeadLetter letter = new DeadLetter(
                origin(),
                stage,
                refused.reason(),
                refused.detail(),
                record.key(),
                record.value(),
                Instant.ofEpochMilli(record.timestamp()));
        refusals.accept(letter);
        context().forward(new Record<>(letter.recordKey(), letter, record.timestamp()), refusedChild);
    }

    private Origin origin() {
        RecordMetadata metadata = context().recordMetadata().orElseThrow();
        return new Origin(metadata.topic(), metadata.partition(), metadata.offset());
    }

    private ProcessorContext<Object, Object> context() {
        return requireNonNull(context, "init comes first");
    }
}
