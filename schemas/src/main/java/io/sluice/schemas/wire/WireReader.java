package io.sluice.schemas.wire;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.sluice.schemas.contract.Contract;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.wire.Decoded.Refused;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Reads values of one contract from records in the registry's wire format. Safe for all threads. */
public final class WireReader<T> {

    static final byte MAGIC = 0;
    static final int HEADER = 1 + Integer.BYTES;

    private static final int MAX_WRITTEN_SCHEMAS = 1_000;

    /** How records with one schema id are to be read. */
    private sealed interface Reading<T> {

        record Readable<T>(int id, RecordReader<T, ?> reader) implements Reading<T> {}

        record Foreign<T>(Refused<T> refusal) implements Reading<T> {}
    }

    private final Contract<T, ?> contract;
    private final WrittenSchemas schemas;
    private final Cache<Integer, Reading<T>> readings =
            Caffeine.newBuilder().maximumSize(MAX_WRITTEN_SCHEMAS).build();

    /** Nearly all records of a topic have the id of the one before. */
    private volatile Reading.@Nullable Readable<T> latest;

    WireReader(Contract<T, ?> contract, WrittenSchemas schemas) {
        this.contract = contract;
        this.schemas = schemas;
    }

    /**
     * Reads one record's value.
     *
     * @throws RegistryUnavailableException its schema is not known here yet, and the registry gives no answer
     */
    public Decoded<T> read(byte @Nullable [] value) {
        if (value == null || value.length == 0) {
            return new Refused<>(RefusalReason.EMPTY, "no value");
        }
        if (value.length < HEADER || value[0] != MAGIC) {
            return new Refused<>(RefusalReason.NOT_AVRO, "does not begin with a zero and a schema id");
        }
        int id = ByteBuffer.wrap(value).getInt(1);
        Reading.Readable<T> last = latest;
        if (last != null && last.id() == id) {
            return last.reader().read(value, HEADER);
        }
        Reading<T> reading = readings.getIfPresent(id);
        return reading == null ? readFirst(id, value) : read(reading, value);
    }

    private Decoded<T> read(Reading<T> reading, byte[] value) {
        return switch (reading) {
            case Reading.Readable<T> readable -> {
                latest = readable;
                yield readable.reader().read(value, HEADER);
            }
            case Reading.Foreign<T> foreign -> foreign.refusal();
        };
    }

    private Decoded<T> readFirst(int id, byte[] value) {
        return switch (schemas.byId(id)) {
            case WrittenSchemas.Answer.Unknown(String detail) -> new Refused<>(RefusalReason.UNKNOWN_SCHEMA, detail);
            case WrittenSchemas.Answer.NotAvro() -> remember(id, foreign(id, "not an Avro schema"), value);
            case WrittenSchemas.Answer.Avro(Schema schema) -> remember(id, reading(id, schema), value);
        };
    }

    private Decoded<T> remember(int id, Reading<T> reading, byte[] value) {
        readings.put(id, reading);
        return read(reading, value);
    }

    private Reading<T> reading(int id, Schema schema) {
        return RecordReader.of(contract, schema)
                .<Reading<T>>map(reader -> new Reading.Readable<>(id, reader))
                .orElseGet(() -> foreign(
                        id,
                        schema.getFullName() + ", which is not readable as "
                                + contract.avroType().getName()));
    }

    private Reading.Foreign<T> foreign(int id, String what) {
        return new Reading.Foreign<>(new Refused<>(RefusalReason.WRONG_SCHEMA, "schema " + id + " is " + what));
    }
}
