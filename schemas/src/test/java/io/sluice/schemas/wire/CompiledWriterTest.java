package io.sluice.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same bytes as Avro's own writer, for whatever a record can hold. */
final class CompiledWriterTest {

    private static final int RECORDS = 300;
    private static final long SEED = 7;

    /** Writes to an encoder. */
    private interface Writing {
        void to(BinaryEncoder out) throws IOException;
    }

    @BeforeAll
    static void trustWhatIsRead() {
        GeneratedClasses.trust();
    }

    static Stream<Class<? extends SpecificRecord>> schemas() {
        return SchemaHistoryTest.schemas();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void writesWhatAvroWrites(Class<? extends SpecificRecord> type) throws IOException {
        SpecificData data = SpecificData.getForClass(type);
        Schema schema = data.getSchema(type);
        CompiledWriter ours = new CompiledWriter(ContractSchema.of(type));
        SpecificDatumWriter<SpecificRecord> theirs = new SpecificDatumWriter<>(schema, data);
        for (Object random : new RandomData(schema, RECORDS, SEED, true)) {
            SpecificRecord value =
                    read(schema, data, bytes(out -> new GenericDatumWriter<>(schema).write(random, out)));
            assertThat(bytes(out -> ours.write(value, out))).isEqualTo(bytes(out -> theirs.write(value, out)));
        }
    }

    @Test
    void refusesATypeThatNoContractHas() {
        Schema unlike = new Schema.Parser()
                .parse("{\"type\": \"record\", \"name\": \"R\", \"fields\": [{\"name\": \"f\", \"type\": \"float\"}]}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CompiledWriter(unlike))
                .withMessageContaining("float");
    }

    private static SpecificRecord read(Schema schema, GenericData data, byte[] bytes) throws IOException {
        return new SpecificDatumReader<SpecificRecord>(schema, schema, (SpecificData) data)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    }

    private static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);
        writing.to(out);
        out.flush();
        return bytes.toByteArray();
    }
}
