package io.sluice.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.sluice.schemas.assessment.AssessmentContract;
import io.sluice.schemas.cases.ReviewCaseContract;
import io.sluice.schemas.content.ContentEventContract;
import io.sluice.schemas.deadletter.DeadLetterContract;
import io.sluice.schemas.enforcement.EnforcementContract;
import io.sluice.schemas.guidelines.GuidelineDocumentContract;
import io.sluice.schemas.report.ReportEventContract;
import io.sluice.schemas.review.AppealContract;
import io.sluice.schemas.review.ReviewDecisionContract;
import io.sluice.schemas.standing.AccountStandingContract;
import io.sluice.schemas.standing.ContentVisibilityContract;
import io.sluice.schemas.submission.SubmissionContract;
import io.sluice.schemas.wire.ContractSchema;
import io.sluice.schemas.wire.Decoded;
import io.sluice.schemas.wire.StateSerde;
import io.sluice.schemas.wire.Wire;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written comes back as it was. */
final class RoundTripTest {

    private static final int VALUES = 300;
    private static final int DAMAGED = 2_000;

    /** Records by their fields, since arrays in them have no equality of their own. */
    private static final RecursiveComparisonConfiguration BY_FIELDS = RecursiveComparisonConfiguration.builder()
            .withStrictTypeChecking(true)
            .build();

    record Case<T>(Contract<T, ?> contract, Function<RandomResults, T> values) {
        @Override
        public String toString() {
            return contract.avroType().getSimpleName();
        }
    }

    static Stream<Case<?>> contracts() {
        return Stream.of(
                new Case<>(new ContentEventContract(), RandomResults::contentEvent),
                new Case<>(new ReportEventContract(), RandomResults::reportEvent),
                new Case<>(new ReviewDecisionContract(), RandomResults::reviewDecision),
                new Case<>(new AppealContract(), RandomResults::appeal),
                new Case<>(new SubmissionContract(), RandomResults::submission),
                new Case<>(new AssessmentContract(), RandomResults::assessment),
                new Case<>(new EnforcementContract(), RandomResults::enforcement),
                new Case<>(new ContentVisibilityContract(), RandomResults::contentVisibility),
                new Case<>(new AccountStandingContract(), RandomResults::accountStanding),
                new Case<>(new ReviewCaseContract(), RandomResults::reviewCase),
                new Case<>(new GuidelineDocumentContract(), RandomResults::guidelineDocument),
                new Case<>(new DeadLetterContract(), RandomResults::deadLetter));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    <T> void readsFromATopicWhatItWrote(Case<T> contract) throws Exception {
        MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
        registry.register("t-value", new AvroSchema(ContractSchema.of(contract.contract())));
        Wire wire = new Wire(registry);
        var writer = wire.writer(contract.contract(), "t");
        var reader = wire.reader(contract.contract());
        for (long seed = 0; seed < VALUES; seed++) {
            T value = contract.values().apply(new RandomResults(seed));
            assertSame(reader.read(writer.serialize("t", value)), new Decoded.Value<>(value), seed);
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    <T> void readsFromStateWhatItWrote(Case<T> contract) {
        StateSerde<T> serde = new StateSerde<>(contract.contract());
        for (long seed = 0; seed < VALUES; seed++) {
            T value = contract.values().apply(new RandomResults(seed));
            T back = serde.deserializer().deserialize("t", serde.serializer().serialize("t", value));
            assertSame(back, value, seed);
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    <T> void answersWhateverTheBytes(Case<T> contract) throws Exception {
        MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
        registry.register("t-value", new AvroSchema(ContractSchema.of(contract.contract())));
        Wire wire = new Wire(registry);
        var writer = wire.writer(contract.contract(), "t");
        var reader = wire.reader(contract.contract());
        int header = 5;
        int refused = 0;
        for (long seed = 0; seed < DAMAGED; seed++) {
            byte[] bytes = writer.serialize("t", contract.values().apply(new RandomResults(seed)));
            Random random = new Random(seed);
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                bytes[header + random.nextInt(bytes.length - header)] = (byte) random.nextInt();
            }
            refused += reader.read(bytes) instanceof Decoded.Refused ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    @Test
    void makesDifferentValuesFromDifferentSeeds() {
        long different = Stream.iterate(0L, seed -> seed + 1)
                .limit(VALUES)
                .map(seed -> new RandomResults(seed).enforcement().action().getClass())
                .distinct()
                .count();
        assertThat(different).isEqualTo(11);
    }

    private static void assertSame(Object actual, Object expected, long seed) {
        if (!actual.equals(expected)) {
            assertThat(actual)
                    .as("seed %s", seed)
                    .usingRecursiveComparison(BY_FIELDS)
                    .isEqualTo(expected);
        }
    }
}
