package io.sluice.schemas.wire;

import io.sluice.schemas.contract.Contract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Writes values of one contract as Avro, each behind the same header. Safe for all threads. */
final class RecordWriter<T, A extends SpecificRecord> {

    private static final int TYPICAL_BYTES = 512;

    /** With a buffer of its own, so that it is worth keeping; without one, every byte would take a lock. */
    private static final ThreadLocal<BinaryEncoder> ENCODER =
            ThreadLocal.withInitial(() -> EncoderFactory.get().binaryEncoder(OutputStream.nullOutputStream(), null));

    private final Contract<T, A> contract;
    private final DatumWriter<A> writer;
    private final byte[] header;

    RecordWriter(Contract<T, A> contract, byte[] header) {
        SpecificData data = SpecificData.getForClass(contract.avroType());
        this.contract = contract;
        this.writer = new UnionWriter<>(data.getSchema(contract.avroType()), data);
        this.header = header.clone();
    }

    /** Knows at once which branch of a nullable field a value is for; Avro looks for the name of its type. */
    private static final class UnionWriter<A> extends SpecificDatumWriter<A> {

        private UnionWriter(Schema schema, SpecificData data) {
            super(schema, data);
        }

        @Override
        protected int resolveUnion(Schema union, Object datum) {
            List<Schema> branches = union.getTypes();
            if (branches.size() == 2 && branches.getFirst().getType() == Schema.Type.NULL) {
                return datum == null ? 0 : 1;
            }
            return super.resolveUnion(union, datum);
        }
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
