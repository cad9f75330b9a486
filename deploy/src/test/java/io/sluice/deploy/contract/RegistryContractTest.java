package io.sluice.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.sluice.deploy.demo.Examples;
import io.sluice.deploy.embedded.EmbeddedRegistry;
import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.ContentEventContract;
import io.sluice.schemas.content.MediaReference;
import io.sluice.schemas.content.MediaReference.MediaHash;
import io.sluice.schemas.content.MediaReference.MediaKind;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.EnforcementContract;
import io.sluice.schemas.enforcement.Feature;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.registration.Registration;
import io.sluice.schemas.registration.SchemaProblem;
import io.sluice.schemas.registration.SchemaRegistration;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.wire.ContractSchema;
import io.sluice.schemas.wire.Decoded;
import io.sluice.schemas.wire.Decoded.Refused;
import io.sluice.schemas.wire.GeneratedClasses;
import io.sluice.schemas.wire.RegistryUnavailableException;
import io.sluice.schemas.wire.Wire;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract as others see it: through the real registry, with Confluent's own serializers. */
final class RegistryContractTest {

    private static final Topic<ContentEvent> CONTENT = TopicCatalogue.CONTENT;
    private static final ContentEventContract CONTRACT = new ContentEventContract();
    private static final ContentEvent EVENT = new ContentEvent(
            new AccountId("account-1"),
            new ContentId("content-1"),
            2,
            ContentChange.EDITED,
            Surface.CHANNEL_POST,
            Audience.PUBLIC,
            1200,
            "Grüße, 世界 \uD83D\uDE00",
            List.of(new MediaReference("m-1", MediaKind.IMAGE, List.of(new MediaHash("pdq", "f0e1", 97)))),
            "wechat",
            "weixin",
            null,
            new AccountId("account-2"),
            Instant.parse("2026-03-04T05:06:07.089Z"));

    @TempDir
    static Path data;

    private static EmbeddedRegistry registry;

    @BeforeAll
    static void startsTheRegistry() {
        registry = EmbeddedRegistry.start(Path.of(System.getProperty("sluice.home"), "registry"), data, 0);
        assertThat(new SchemaRegistration(client()).register(TopicCatalogue.all()))
                .hasSameSizeAs(TopicCatalogue.all())
                .allSatisfy(registration -> assertThat(registration).isInstanceOf(Registration.Registered.class));
    }

    @AfterAll
    static void stopsTheRegistry() {
        registry.close();
    }

    @Test
    void findsNothingToDoOrToSayOnceAllIsRegistered() throws Exception {
        SchemaRegistration registration = new SchemaRegistration(client());
        assertThat(registration.register(TopicCatalogue.all()))
                .allSatisfy(done ->
                        assertThat(((Registration.Registered) done).added()).isFalse());
        assertThat(registration.problems(TopicCatalogue.all())).isEmpty();
        assertThat(client().getCompatibility("content-value")).isEqualTo("FULL_TRANSITIVE");
    }

    @Test
    void reportsWhatIsMissingWhatDiffersAndWhatIsLax() throws Exception {
        Schema ours = ContractSchema.of(CONTRACT);
        SchemaRegistration registration = new SchemaRegistration(client());
        Topic<ContentEvent> missing = renamed("missing");
        Topic<ContentEvent> older = renamed("older");
        Topic<ContentEvent> newer = renamed("newer");
        client().register("older-value", new AvroSchema(without(ours, "locale")));
        registration.register(List.of(newer));
        client().register("newer-value", new AvroSchema(with(ours, "mood")));

        assertThat(registration.problems(List.of(missing, older, newer)))
                .extracting(SchemaProblem::sentence)
                .satisfiesExactly(
                        one -> assertThat(one).contains("missing-value is missing"),
                        two -> assertThat(two)
                                .contains("older-value", "+ContentEvent.locale with a default", "version 1"),
                        three -> assertThat(three).contains("older-value has compatibility NONE"),
                        four -> assertThat(four).contains("version 2", "-ContentEvent.mood with a default"));
        assertThat(registration.register(List.of(older)))
                .first()
                .isInstanceOfSatisfying(
                        Registration.Registered.class,
                        done -> assertThat(done.added()).isTrue());
    }

    @Test
    void keepsOutWhatOthersCouldNotRead() throws Exception {
        Schema ours = ContractSchema.of(CONTRACT);
        assertThatThrownBy(() -> client().register("content-value", new AvroSchema(without(ours, "text", "accountId"))))
                .isInstanceOfSatisfying(
                        RestClientException.class,
                        e -> assertThat(e.getStatus()).isEqualTo(409));

        Topic<ContentEvent> foreign = renamed("foreign");
        client().register("foreign-value", new AvroSchema("{\"type\": \"record\", \"name\": \"F\", \"fields\": []}"));
        client().updateCompatibility("foreign-value", "FULL_TRANSITIVE");
        assertThat(new SchemaRegistration(client()).register(List.of(foreign)))
                .first()
                .isInstanceOf(Registration.Incompatible.class);
    }

    @Test
    void readsWhatConfluentsSerializerWrites() {
        Map<String, Object> settings = settings();
        settings.put("auto.register.schemas", false);
        settings.put("avro.remove.java.properties", true);
        try (KafkaAvroSerializer confluent = new KafkaAvroSerializer(client(), settings)) {
            byte[] bytes = confluent.serialize(CONTENT.name(), CONTRACT.toAvro(EVENT));
            assertThat(read(bytes)).isEqualTo(new Decoded.Value<>(EVENT));
        }
    }

    @Test
    void readsWhatConfluentsSerializerWritesWithTheLatestVersion() {
        GeneratedClasses.trust();
        Map<String, Object> settings = settings();
        settings.put("auto.register.schemas", false);
        settings.put("use.latest.version", true);
        try (KafkaAvroSerializer confluent = new KafkaAvroSerializer(client(), settings)) {
            byte[] bytes = confluent.serialize(CONTENT.name(), CONTRACT.toAvro(EVENT));
            assertThat(read(bytes)).isEqualTo(new Decoded.Value<>(EVENT));
        }
    }

    @Test
    void writesWhatConfluentsDeserializerReads() {
        GeneratedClasses.trust();
        byte[] bytes = writer().serialize(CONTENT.name(), EVENT);
        try (KafkaAvroDeserializer confluent = new KafkaAvroDeserializer(client())) {
            confluent.configure(settings("specific.avro.reader", true), false);
            assertThat(confluent.deserialize(CONTENT.name(), bytes)).isEqualTo(CONTRACT.toAvro(EVENT));
        }
        try (KafkaAvroDeserializer confluent = new KafkaAvroDeserializer(client())) {
            confluent.configure(settings("specific.avro.reader", false), false);
            GenericRecord generic = (GenericRecord) confluent.deserialize(CONTENT.name(), bytes);
            assertThat(generic.get("text")).hasToString(EVENT.text());
        }
    }

    @Test
    void writesEnforcementsThatConfluentsDeserializerReads() {
        GeneratedClasses.trust();
        EnforcementContract contract = new EnforcementContract();
        Enforcement enforcement = Examples.striking(
                3, new Action.FeatureRestriction(Set.of(Feature.COMMENT), Instant.parse("2026-04-01T00:00:00Z")), 2);
        String topic = TopicCatalogue.ENFORCEMENT.name();
        byte[] bytes = new Wire(client()).writer(contract, topic).serialize(topic, enforcement);
        try (KafkaAvroDeserializer confluent = new KafkaAvroDeserializer(client())) {
            confluent.configure(settings("specific.avro.reader", true), false);
            assertThat(confluent.deserialize(topic, bytes)).isEqualTo(contract.toAvro(enforcement));
        }
    }

    @Test
    void tellsAnUnknownIdFromAForeignOne() throws Exception {
        byte[] bytes = writer().serialize(CONTENT.name(), EVENT);
        ByteBuffer.wrap(bytes).putInt(1, 7_654_321);
        assertThat(read(bytes))
                .isEqualTo(new Refused<>(RefusalReason.UNKNOWN_SCHEMA, "the registry knows no schema 7654321"));

        ByteBuffer.wrap(bytes)
                .putInt(1, client().getLatestSchemaMetadata("appeals-value").getId());
        assertThat(read(bytes))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.WRONG_SCHEMA));

        ByteBuffer.wrap(bytes).putInt(1, registerJsonSchema());
        assertThat(read(bytes))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.detail()).contains("not an Avro schema"));
    }

    @Test
    void refusesNothingWhileTheRegistryIsDown() throws Exception {
        byte[] bytes = writer().serialize(CONTENT.name(), EVENT);
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        SchemaRegistryClient down = new CachedSchemaRegistryClient("http://127.0.0.1:" + nobody, 10);
        assertThatThrownBy(() -> new Wire(down).reader(CONTRACT).read(bytes))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    private static int registerJsonSchema() throws Exception {
        String body = """
                {"schemaType": "JSON",
                 "schema": "{\\"$schema\\": \\"http://json-schema.org/draft-07/schema#\\", \\"type\\": \\"object\\"}"}""";
        HttpRequest request = HttpRequest.newBuilder(URI.create(registry.url() + "/subjects/json-value/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return Integer.parseInt(answer.replaceAll(".*\"id\":(\\d+).*", "$1"));
        }
    }

    private static SchemaRegistryClient client() {
        return new CachedSchemaRegistryClient(List.of(registry.url()), 100);
    }

    private static Serializer<ContentEvent> writer() {
        return new Wire(client()).writer(CONTRACT, CONTENT.name());
    }

    private static Decoded<ContentEvent> read(byte[] bytes) {
        return new Wire(client()).reader(CONTRACT).read(bytes);
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("schema.registry.url", registry.url());
        return settings;
    }

    private static Map<String, Object> settings(String name, Object value) {
        Map<String, Object> settings = settings();
        settings.put(name, value);
        return settings;
    }

    private static Topic<ContentEvent> renamed(String name) {
        return new Topic<>(name, CONTENT.key(), CONTRACT, CONTENT.partitions(), CONTENT.cleanup());
    }

    private static Schema without(Schema schema, String... fields) {
        return copy(
                schema,
                schema.getFields().stream()
                        .filter(field -> !List.of(fields).contains(field.name()))
                        .map(field -> new Schema.Field(field, field.schema()))
                        .toList());
    }

    private static Schema with(Schema schema, String field) {
        Schema optional = Schema.createUnion(Schema.create(Schema.Type.NULL), Schema.create(Schema.Type.STRING));
        List<Schema.Field> fields = new ArrayList<>(without(schema).getFields().stream()
                .map(old -> new Schema.Field(old, old.schema()))
                .toList());
        fields.add(new Schema.Field(field, optional, "A test's.", Schema.Field.NULL_DEFAULT_VALUE));
        return copy(schema, fields);
    }

    private static Schema copy(Schema schema, List<Schema.Field> fields) {
        return Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
    }
}
