package io.sluice.ingest.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sluice.schemas.content.ContentEventContract;
import io.sluice.schemas.wire.ContractSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/** What a producer without our checks could have written. */
final class Bytes {

    /** A zero and a schema id. */
    static final int HEADER = 5;

    private static final Schema CONTENT = ContractSchema.of(new ContentEventContract());

    private Bytes() {}

    /** A content event in the wire format with one field replaced. */
    static byte[] with(byte[] content, String field, Object value) {
        try {
            GenericRecord event = new GenericDatumReader<GenericRecord>(CONTENT)
                    .read(null, DecoderFactory.get().binaryDecoder(content, HEADER, content.length - HEADER, null));
            event.put(field, value);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(content, 0, HEADER);
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            new GenericDatumWriter<GenericRecord>(CONTENT).write(event, encoder);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where {@code text} first stands. */
    static int indexOf(byte[] bytes, String text) {
        byte[] wanted = text.getBytes(UTF_8);
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("not there: " + text);
    }
}
