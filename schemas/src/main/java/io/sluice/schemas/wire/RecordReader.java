package io.sluice.schemas.wire;

import io.sluice.schemas.contract.Contract;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.id.InvalidValueException;
import io.sluice.schemas.wire.Decoded.Refused;
import io.sluice.schemas.wire.Decoded.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads Avro that was written with one schema as values of one contract; Avro's rules resolve what is different. Safe
 * for all threads: Avro's compiled reader holds no state, and everything else is made for each record.
 */
final class RecordReader<T, A extends SpecificRecord> {

    static {
        GeneratedClasses.trust();
    }

    private final Contract<T, A> contract;
    private final DatumReader<A> reader;

    private RecordReader(Contract<T, A> contract, DatumReader<A> reader) {
        this.contract = contract;
        this.reader = reader;
    }

    /** None where records of {@code written} cannot be read as this contract's. */
    static <T, A extends SpecificRecord> Optional<RecordReader<T, A>> of(Contract<T, A> contract, Schema written) {
        SpecificData data = SpecificData.getForClass(contract.avroType());
        Schema ours = data.getSchema(contract.avroType());
        if (written.getType() != Schema.Type.RECORD
                || !written.getFullName().equals(ours.getFullName())
                || !SchemaSize.isSmall(written)
                || SchemaCompatibility.checkReaderWriterCompatibility(ours, written)
                                .getType()
                        != SchemaCompatibilityType.COMPATIBLE) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new RecordReader<>(contract, data.getFastReaderBuilder().createDatumReader(written, ours)));
        } catch (IOException e) {
            throw new UncheckedIOException("compiling a reader of " + ours.getFullName(), e);
        }
    }

    /** The record that fills {@code bytes} from {@code start} to the end. */
    Decoded<T> read(byte[] bytes, int start) {
        A avro;
        try {
            StrictDecoder decoder = new StrictDecoder(bytes, start);
            avro = reader.read(null, decoder);
            if (decoder.remainingBytes() > 0) {
                return new Refused<>(RefusalReason.UNDECODABLE, decoder.remainingBytes() + " bytes follow the record");
            }
        } catch (MalformedBytesException e) {
            return new Refused<>(RefusalReason.UNDECODABLE, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            // Whatever Avro throws of wrong bytes: an index out of range, a symbol without a match. It may quote them.
            return new Refused<>(
                    RefusalReason.UNDECODABLE,
                    "does not match its schema (" + e.getClass().getSimpleName() + ")");
        }
        try {
            return new Value<>(contract.fromAvro(avro));
        } catch (InvalidValueException e) {
            return new Refused<>(reason(e.kind()), String.valueOf(e.getMessage()));
        }
    }

    private static RefusalReason reason(InvalidValueException.Kind kind) {
        return switch (kind) {
            case MISSING -> RefusalReason.MISSING_FIELD;
            case OVERSIZED -> RefusalReason.OVERSIZED_FIELD;
            case MALFORMED -> RefusalReason.MALFORMED_FIELD;
            case IMPOSSIBLE_TIME -> RefusalReason.IMPOSSIBLE_TIME;
        };
    }
}
