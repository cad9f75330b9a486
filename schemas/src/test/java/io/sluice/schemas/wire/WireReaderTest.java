package io.sluice.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.ContentEventContract;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.contract.RandomValues;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.wire.Decoded.Refused;
import io.sluice.schemas.wire.Decoded.Value;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WireReaderTest {

    private static final ContentEventContract CONTRACT = new ContentEventContract();

    /** Counts what it is asked, and can be out of reach. */
    private static final class Registry extends MockSchemaRegistryClient {
        private int asked;
        private boolean reachable = true;

        @Override
        public ParsedSchema getSchemaById(int id) throws IOException, RestClientException {
            asked++;
            if (!reachable) {
                throw new IOException("connection refused");
            }
            return super.getSchemaById(id);
        }
    }

    private final Registry registry = new Registry();
    private final AtomicLong nanos = new AtomicLong();
    private final Wire wire = new Wire(registry, nanos::get);
    private final WireReader<ContentEvent> reader = wire.reader(CONTRACT);
    private int id;

    @BeforeEach
    void registersTheSchema() throws Exception {
        id = registry.register("content-value", new AvroSchema(ContractSchema.of(CONTRACT)));
    }

    @Test
    void refusesARecordWithoutAValueAsEmpty() {
        assertThat(reasonFor(null)).isEqualTo(RefusalReason.EMPTY);
        assertThat(reasonFor(new byte[0])).isEqualTo(RefusalReason.EMPTY);
    }

    @Test
    void refusesWhatIsNotInTheWireFormat() {
        assertThat(reasonFor("{\"text\":\"hello\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(RefusalReason.NOT_AVRO);
        assertThat(reasonFor(new byte[] {0, 0, 0, 1})).isEqualTo(RefusalReason.NOT_AVRO);
    }

    @Test
    void asksOnceForAnUnknownIdAndFindsItOnceItIsRegistered() throws Exception {
        byte[] bytes = bytes(event());
        ByteBuffer.wrap(bytes).putInt(1, id + 1);

        assertThat(reasonFor(bytes)).isEqualTo(RefusalReason.UNKNOWN_SCHEMA);
        assertThat(reasonFor(bytes)).isEqualTo(RefusalReason.UNKNOWN_SCHEMA);
        assertThat(registry.asked).isEqualTo(1);

        Schema newer = withField(ContractSchema.of(CONTRACT), "mood");
        assertThat(registry.register("content-value", new AvroSchema(newer))).isEqualTo(id + 1);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThat(reasonFor(longer)).isEqualTo(RefusalReason.UNKNOWN_SCHEMA);
        nanos.addAndGet(WrittenSchemas.FORGET_UNKNOWN_AFTER.toNanos());
        assertThat(reader.read(longer)).isEqualTo(new Value<>(event()));
    }

    @Test
    void neverAsksForAnIdThatNoRegistryGives() {
        byte[] bytes = bytes(event());
        ByteBuffer.wrap(bytes).putInt(1, -7);

        assertThat(reasonFor(bytes)).isEqualTo(RefusalReason.UNKNOWN_SCHEMA);
        assertThat(registry.asked).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"record\", \"name\": \"Foreign\", \"fields\": []}",
                "{\"type\": \"record\", \"name\": \"ContentEvent\", \"namespace\": \"io.sluice.avro\", \"fields\": []}",
                "\"string\""
            })
    void refusesARecordOfAnotherSchema(String schema) throws Exception {
        int foreign = registry.register("foreign-value", new AvroSchema(schema));
        byte[] bytes = bytes(event());
        ByteBuffer.wrap(bytes).putInt(1, foreign);

        assertThat(reasonFor(bytes)).isEqualTo(RefusalReason.WRONG_SCHEMA);
        assertThat(reasonFor(bytes)).isEqualTo(RefusalReason.WRONG_SCHEMA);
        assertThat(registry.asked).isEqualTo(1);
    }

    @Test
    void refusesARecordOfASchemaThatContainsItself() throws Exception {
        String ours = ContractSchema.of(CONTRACT).toString();
        String inItself = "[\"null\",\"io.sluice.avro.ContentEvent\"]";
        int recursive = registry.register(
                "recursive-value",
                new AvroSchema(ours.substring(0, ours.length() - 2) + ",{\"name\":\"inner\",\"type\":{\"type\":"
                        + "\"record\",\"name\":\"Inner\",\"fields\":[{\"name\":\"more\",\"type\":[\"null\",\"Inner\"]}]},"
                        + "\"default\":{\"more\":null}},{\"name\":\"again\",\"type\":" + inItself
                        + ",\"default\":null}]}"));
        byte[] good = bytes(event());
        byte[] deep = Arrays.copyOf(good, good.length + 100_000);
        Arrays.fill(deep, good.length, deep.length, (byte) 2);
        ByteBuffer.wrap(deep).putInt(1, recursive);

        assertThat(reasonFor(deep)).isEqualTo(RefusalReason.WRONG_SCHEMA);
    }

    @Test
    void refusesARecordOfASchemaThatUnfoldsWithoutEnd() throws Exception {
        StringBuilder unfolding = new StringBuilder("{\"type\":\"record\",\"name\":\"L0\",\"fields\":[]}");
        for (int level = 1; level <= 40; level++) {
            unfolding = new StringBuilder(
                            "{\"type\":\"record\",\"name\":\"L" + level + "\",\"fields\":[{\"name\":\"a\",\"type\":")
                    .append(unfolding)
                    .append("},{\"name\":\"b\",\"type\":\"L" + (level - 1) + "\"}]}");
        }
        String ours = ContractSchema.of(CONTRACT).toString();
        int wide = registry.register(
                "wide-value",
                new AvroSchema(
                        ours.substring(0, ours.length() - 2) + ",{\"name\":\"wide\",\"type\":" + unfolding + "}]}"));
        byte[] bytes = bytes(event());
        ByteBuffer.wrap(bytes).putInt(1, wide);

        assertThat(reasonFor(bytes)).isEqualTo(RefusalReason.WRONG_SCHEMA);
    }

    @Test
    void refusesARecordThatEndsTooEarlyWhereverItEnds() {
        byte[] bytes = bytes(event());
        for (int length = WireReader.HEADER; length < bytes.length; length++) {
            assertThat(reasonFor(Arrays.copyOf(bytes, length)))
                    .as("%s bytes", length)
                    .isEqualTo(RefusalReason.UNDECODABLE);
        }
    }

    @Test
    void refusesARecordThatMoreBytesFollow() {
        byte[] bytes = bytes(event());
        assertThat(reasonFor(Arrays.copyOf(bytes, bytes.length + 1))).isEqualTo(RefusalReason.UNDECODABLE);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] bytes = bytes(event());
        int inText = indexOf(bytes, "hello");
        bytes[inText] = (byte) 0xC3;
        assertThat(reasonFor(bytes)).isEqualTo(RefusalReason.UNDECODABLE);
    }

    @Test
    void readsAReplacementCharacterThatIsReallyThere() {
        ContentEvent event = event("mended \uFFFD elsewhere");
        assertThat(reader.read(bytes(event))).isEqualTo(new Value<>(event));
    }

    @Test
    void refusesALengthThatIsNotThereWithoutAllocatingIt() {
        byte[] prefix = {0, 0, 0, 0, (byte) id};
        byte[] huge = {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f};
        byte[] bytes = Arrays.copyOf(prefix, prefix.length + huge.length);
        System.arraycopy(huge, 0, bytes, prefix.length, huge.length);
        assertThat(reader.read(bytes))
                .isEqualTo(new Refused<>(RefusalReason.UNDECODABLE, "a length is more than the bytes that are left"));
    }

    @Test
    void answersWhateverTheBytes() {
        byte[] good = bytes(event());
        for (long seed = 0; seed < 50_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = good.clone();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                bytes[WireReader.HEADER + random.nextInt(bytes.length - WireReader.HEADER)] = (byte) random.nextInt();
            }
            assertThat(reader.read(bytes)).as("seed %s", seed).isNotNull();
        }
    }

    @Test
    void readsForManyThreadsAtOnce() {
        boolean all = LongStream.range(0, 1_000)
                .parallel()
                .mapToObj(seed -> new RandomValues(seed).contentEvent())
                .allMatch(event -> reader.read(bytes(event)).equals(new Value<>(event)));
        assertThat(all).isTrue();
    }

    @Test
    void namesTheFieldThatBreaksARule() throws Exception {
        io.sluice.avro.ContentEvent avro = CONTRACT.toAvro(event());
        avro.setAccountId("");
        assertThat(reader.read(bytes(avro)))
                .isEqualTo(new Refused<>(RefusalReason.MISSING_FIELD, "accountId: is empty"));
        avro.setAccountId("a".repeat(1000));
        assertThat(reasonFor(bytes(avro))).isEqualTo(RefusalReason.OVERSIZED_FIELD);
        avro.setAccountId("a\u0000b");
        assertThat(reasonFor(bytes(avro))).isEqualTo(RefusalReason.MALFORMED_FIELD);
        avro.setAccountId("a");
        avro.setOccurredAt(Instant.EPOCH);
        assertThat(reasonFor(bytes(avro))).isEqualTo(RefusalReason.IMPOSSIBLE_TIME);
    }

    @Test
    void takesWhatOnlyANewerProducerKnowsForOther() throws Exception {
        Schema newer = new Schema.Parser()
                .parse(ContractSchema.of(CONTRACT).toString().replace("\"OTHER\"]", "\"HOLOGRAM\",\"OTHER\"]"));
        int newerId = registry.register("newer-value", new AvroSchema(newer));
        byte[] bytes = bytes(event());
        ByteBuffer.wrap(bytes).putInt(1, newerId);
        int surface = indexOf(bytes, "a1") + "a1".length() + 1 + "c1".length() + 2;
        assertThat(bytes[surface]).isEqualTo((byte) (2 * Surface.MESSAGE.ordinal()));
        bytes[surface] = (byte) (2 * Surface.OTHER.ordinal());

        assertThat(reader.read(bytes))
                .isInstanceOfSatisfying(
                        Value.class,
                        value -> assertThat(((ContentEvent) value.value()).surface())
                                .isEqualTo(Surface.OTHER));
    }

    @Test
    void takesAChangeThatIsNotKnownHereForMalformed() throws Exception {
        io.sluice.avro.ContentEvent avro = CONTRACT.toAvro(event());
        avro.setChange(io.sluice.avro.ContentChange.UNKNOWN);
        assertThat(reader.read(bytes(avro)))
                .isEqualTo(new Refused<>(RefusalReason.MALFORMED_FIELD, "change: is not known here"));
    }

    @Test
    void refusesNothingWhileTheRegistryIsOutOfReach() {
        byte[] bytes = bytes(event());
        registry.reachable = false;
        assertThatThrownBy(() -> reader.read(bytes)).isInstanceOf(RegistryUnavailableException.class);
        registry.reachable = true;
        assertThat(reader.read(bytes)).isEqualTo(new Value<>(event()));
    }

    @Test
    void saysHowToRegisterASchemaThatIsMissing() {
        assertThatThrownBy(() -> wire.writer(CONTRACT, "elsewhere"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("elsewhere-value")
                .hasMessageContaining("sluice schemas register");
    }

    @Test
    void remembersABoundedNumberOfUnknownIds() {
        WrittenSchemas schemas = new WrittenSchemas(registry, nanos::get);
        for (int unknown = id + 1; unknown < id + 30_000; unknown++) {
            assertThat(schemas.byId(unknown)).isInstanceOf(WrittenSchemas.Answer.Unknown.class);
        }
        assertThat(schemas.rememberedUnknown()).isLessThanOrEqualTo(10_000);
    }

    private RefusalReason reasonFor(byte @Nullable [] bytes) {
        return switch (reader.read(bytes)) {
            case Refused<ContentEvent>(RefusalReason reason, String _) -> reason;
            case Value<ContentEvent> _ -> throw new AssertionError("was read");
        };
    }

    private byte[] bytes(ContentEvent event) {
        return wire.writer(CONTRACT, "content").serialize("content", event);
    }

    private byte[] bytes(io.sluice.avro.ContentEvent avro) throws IOException {
        byte[] body = io.sluice.avro.ContentEvent.getEncoder().encode(avro).array();
        int singleObjectHeader = 10;
        return ByteBuffer.allocate(WireReader.HEADER + body.length - singleObjectHeader)
                .put((byte) 0)
                .putInt(id)
                .put(body, singleObjectHeader, body.length - singleObjectHeader)
                .array();
    }

    private static ContentEvent event() {
        return event("hello");
    }

    private static ContentEvent event(String text) {
        io.sluice.avro.ContentEvent avro = CONTRACT.toAvro(new RandomValues(1).contentEvent());
        avro.setAccountId("a1");
        avro.setContentId("c1");
        avro.setRevision(0);
        avro.setChange(io.sluice.avro.ContentChange.CREATED);
        avro.setSurface(io.sluice.avro.Surface.MESSAGE);
        avro.setText(text);
        ContentEvent event = CONTRACT.fromAvro(avro);
        assertThat(event.change()).isEqualTo(ContentChange.CREATED);
        return event;
    }

    private static Schema withField(Schema schema, String name) {
        String json = schema.toString();
        String field = ",{\"name\":\"" + name + "\",\"type\":[\"null\",\"string\"],\"default\":null}]}";
        return new Schema.Parser().parse(json.substring(0, json.length() - 2) + field);
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
