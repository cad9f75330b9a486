package io.sluice.schemas.wire;

import io.sluice.schemas.contract.Contract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;

/** Writes values of one contract as Avro, each behind the same header. Safe for all threads. */
final class RecordWriter<T, A extends SpecificRecord> {

    private static final int TYPICAL_BYTES = 512;

    /** With a buffer of its own, so that it is worth keeping; without one, every byte would take a lock. */
    private static final ThreadLocal<BinaryEncoder> ENCODER =
            ThreadLocal.withInitial(() -> EncoderFactory.get().binaryEncoder(OutputStream.nullOutputStream(), null));

    private final Contract<T, A> contract;
    private final CompiledWriter writer;
    private final byte[] header;

    RecordWriter(Contract<T, A> contract, byte[] header) {
        this.contract = contract;
        this.writer = new CompiledWriter(ContractSchema.of(contract));
        this.header = header.clone();
    }

    byte[] write(T value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(TYPICAL_BYTES);
        out.writeBytes(header);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, ENCODER.get());
        try {
            writer.write(contract.toAvro(value), encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return out.toByteArray();
    }
}
