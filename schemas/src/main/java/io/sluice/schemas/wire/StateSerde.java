package io.sluice.schemas.wire;

import io.sluice.schemas.contract.Contract;
import io.sluice.schemas.wire.Decoded.Refused;
import io.sluice.schemas.wire.Decoded.Value;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A contract's values in our own state: changelogs and repartition topics. They do not depend on the registry: each value
 * begins with the fingerprint of its schema (Avro's single-object encoding: {@code C3 01}, the CRC-64-AVRO fingerprint in
 * eight bytes, Avro), and every past version is in the {@link SchemaHistory}. Safe for all threads.
 */
public final class StateSerde<T> implements Serde<T> {

    private static final short MARKER = (short) 0xC301;
    private static final int HEADER = Short.BYTES + Long.BYTES;

    private final RecordWriter<T, ?> writer;
    private final Map<Long, RecordReader<T, ?>> readers;

    public StateSerde(Contract<T, ?> contract) {
        Schema current = ContractSchema.of(contract);
        writer = new RecordWriter<>(contract, header(current));
        readers = readers(contract, current);
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : writer.write(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> bytes == null ? null : read(topic, bytes);
    }

    private T read(String topic, byte[] bytes) {
        RecordReader<T, ?> reader = bytes.length < HEADER ? null : readers.get(fingerprint(bytes));
        if (reader == null) {
            throw new SerializationException("state in " + topic + " was written with a schema that is not known here");
        }
        return switch (reader.read(bytes, HEADER)) {
            case Value<T>(T value) -> value;
            case Refused<T>(var reason, String detail) ->
                throw new SerializationException("state in " + topic + " cannot be read: " + reason + ", " + detail);
        };
    }

    private static @Nullable Long fingerprint(byte[] bytes) {
        ByteBuffer header = ByteBuffer.wrap(bytes, 0, HEADER);
        return header.getShort() != MARKER
                ? null
                : header.order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    private static byte[] header(Schema schema) {
        return ByteBuffer.allocate(HEADER)
                .putShort(MARKER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .array();
    }

    private static <T, A extends SpecificRecord> Map<Long, RecordReader<T, ?>> readers(
            Contract<T, A> contract, Schema current) {
        Map<Long, RecordReader<T, ?>> readers = new HashMap<>();
        for (Schema past : SchemaHistory.of(contract)) {
            addReader(readers, contract, past);
        }
        addReader(readers, contract, current);
        return readers;
    }

    private static <T, A extends SpecificRecord> void addReader(
            Map<Long, RecordReader<T, ?>> readers, Contract<T, A> contract, Schema written) {
        RecordReader<T, A> reader = RecordReader.of(contract, written)
                .orElseThrow(() -> new IllegalStateException("a past version of " + written.getFullName()
                        + " cannot be read as the present one: state would be lost"));
        readers.put(SchemaNormalization.parsingFingerprint64(written), reader);
    }
}
