package io.sluice.schemas.topology;

import static java.util.Objects.requireNonNull;

import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.wire.Decoded.Refused;
import io.sluice.schemas.wire.Decoded.Value;
import io.sluice.schemas.wire.WireReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Sends each record to one of two children: as a value under its key, or as a dead letter under the key that it had. */
final class DecodeProcessor<T> implements Processor<byte[], byte[], Object, Object> {

    private final WireReader<T> reader;
    private final Function<T, String> keyOf;
    private final Stage stage;
    private final Tally tally;
    private final String decodedChild;
    private final String refusedChild;
    private @Nullable ProcessorContext<Object, Object> context;

    DecodeProcessor(
            WireReader<T> reader,
            Function<T, String> keyOf,
            Stage stage,
            Tally tally,
            String decodedChild,
            String refusedChild) {
        this.reader = reader;
        this.keyOf = keyOf;
        this.stage = stage;
        this.tally = tally;
        this.decodedChild = decodedChild;
        this.refusedChild = refusedChild;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        switch (reader.read(record.value())) {
            case Value<T>(T value) -> {
                String key = keyOf.apply(value);
                if (Arrays.equals(key.getBytes(StandardCharsets.UTF_8), record.key())) {
                    context().forward(new Record<>(key, value, record.timestamp()), decodedChild);
                } else {
                    refuse(record, new Refused<>(RefusalReason.KEY_MISMATCH, "key: is not what the value names"));
                }
            }
            case Refused<T> refused -> refuse(record, refused);
        }
    }

    private void refuse(Record<byte[], byte[]> record, Refused<T> refused) {
        RecordMetadata metadata = context().recordMetadata().orElseThrow();
        DeadLetter letter = new DeadLetter(
                new Origin(metadata.topic(), metadata.partition(), metadata.offset()),
                stage,
                refused.reason(),
                refused.detail(),
                record.key(),
                record.value(),
                Instant.ofEpochMilli(record.timestamp()));
        tally.countRefused(letter);
        context().forward(new Record<>(record.key(), letter, record.timestamp()), refusedChild);
    }

    private ProcessorContext<Object, Object> context() {
        return requireNonNull(context, "init comes first");
    }
}
