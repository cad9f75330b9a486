package io.sluice.enforce.topology;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.sluice.enforce.TestBook;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.assessment.AssessmentContract;
import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.cases.ReviewCaseContract;
import io.sluice.schemas.contract.Contract;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.DeadLetterContract;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.EnforcementContract;
import io.sluice.schemas.guidelines.GuidelineTimeline;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.AccountStandingContract;
import io.sluice.schemas.standing.ContentVisibility;
import io.sluice.schemas.standing.ContentVisibilityContract;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.wire.ContractSchema;
import io.sluice.schemas.wire.Decoded;
import io.sluice.schemas.wire.StateSerde;
import io.sluice.schemas.wire.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.jspecify.annotations.Nullable;

/** The topology of enforce under the test driver, with its own guidelines. */
final class EnforceDriver implements AutoCloseable {

    static final Instant WORLD_BEGINS = Instant.parse("2026-03-01T00:00:00Z");

    private static final Map<String, Contract<?, ?>> OUTPUTS = Map.of(
            "enforcement", new EnforcementContract(),
            "account-standing", new AccountStandingContract(),
            "content-visibility", new ContentVisibilityContract(),
            "review-cases", new ReviewCaseContract(),
            "dead-letters", new DeadLetterContract(),
            "assessments", new AssessmentContract());

    private final Tally tally = new Tally();
    private final Topology topology;
    private final Wire wire;
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, Assessment> input;

    EnforceDriver(Path stateDirectory) {
        wire = new Wire(registry());
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "enforce-test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        Serde<Assessment> assessments = new StateSerde<>(new AssessmentContract());
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        new Enforce(wire, () -> new GuidelineTimeline(List.of(TestBook.book())), tally)
                .attach(
                        builder,
                        builder.stream(
                                "assessed",
                                Consumed.with(Serdes.String(), assessments).withName("assessed-source")));
        topology = builder.build();
        driver = new TopologyTestDriver(topology, settings, WORLD_BEGINS);
        input = driver.createInputTopic("assessed", new StringSerializer(), assessments.serializer());
    }

    Tally tally() {
        return tally;
    }

    Topology topology() {
        return topology;
    }

    void pipe(Assessment assessment) {
        input.pipeInput(assessment.account().value(), assessment, assessment.occurredAt());
    }

    void wait(Duration wallClock) {
        driver.advanceWallClockTime(wallClock);
    }

    List<Enforcement> enforcements() {
        return values("enforcement", new EnforcementContract());
    }

    Map<String, @Nullable AccountStanding> standings() {
        return table("account-standing", new AccountStandingContract());
    }

    Map<String, @Nullable ContentVisibility> visibilities() {
        return table("content-visibility", new ContentVisibilityContract());
    }

    Map<String, @Nullable ReviewCase> cases() {
        return table("review-cases", new ReviewCaseContract());
    }

    List<DeadLetter> deadLetters() {
        return values("dead-letters", new DeadLetterContract());
    }

    /** Whether any of the stores still holds something. */
    boolean holdsItems() {
        try (var all = driver.getKeyValueStore(LedgerStores.ITEMS).all()) {
            return all.hasNext();
        }
    }

    private <T> List<T> values(String topic, Contract<T, ?> contract) {
        List<T> values = new ArrayList<>();
        read(topic, contract).forEach(record -> {
            if (record.value != null) {
                values.add(record.value);
            }
        });
        return values;
    }

    private <T> Map<String, @Nullable T> table(String topic, Contract<T, ?> contract) {
        Map<String, @Nullable T> table = new LinkedHashMap<>();
        read(topic, contract).forEach(record -> table.put(record.key, record.value));
        return table;
    }

    private <T> List<KeyValue<String, @Nullable T>> read(String topic, Contract<T, ?> contract) {
        var output = driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
        List<KeyValue<String, @Nullable T>> records = new ArrayList<>();
        for (KeyValue<String, byte[]> record : output.readKeyValuesToList()) {
            records.add(KeyValue.pair(record.key, record.value == null ? null : decode(contract, record.value)));
        }
        return records;
    }

    private <T> T decode(Contract<T, ?> contract, byte[] bytes) {
        return switch (wire.reader(contract).read(bytes)) {
            case Decoded.Value<T>(T value) -> value;
            case Decoded.Refused<T>(var reason, String detail) -> throw new AssertionError(reason + " " + detail);
        };
    }

    private static MockSchemaRegistryClient registry() {
        MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
        OUTPUTS.forEach((topic, contract) -> {
            try {
                registry.register(Wire.subject(topic), new AvroSchema(ContractSchema.of(contract)));
            } catch (IOException | RestClientException e) {
                throw new IllegalStateException(e);
            }
        });
        return registry;
    }

    @Override
    public void close() {
        driver.close();
    }
}
