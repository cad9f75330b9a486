package io.sluice.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.avro.LedgerItem;
import io.sluice.schemas.topics.TopicCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever was ever written can be read by what is current, and the other way round. */
final class SchemaHistoryTest {

    private static final Pattern ID = Pattern.compile("^id$|Id$|^clause$");

    static Stream<Class<? extends SpecificRecord>> schemas() {
        return Stream.concat(
                TopicCatalogue.all().stream().map(topic -> topic.contract().avroType()), Stream.of(LedgerItem.class));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void endsWithTheCurrentSchema(Class<? extends SpecificRecord> type) throws IOException {
        Schema current = ContractSchema.of(type);
        List<Schema> history = SchemaHistory.of(type);
        Path copy =
                Files.createDirectories(Path.of("target", "schema-history")).resolve(type.getSimpleName() + ".avsc");
        Files.writeString(copy, current.toString(true) + "\n");

        assertThat(history.isEmpty() ? "" : history.getLast().toString(true))
                .withFailMessage(
                        "%s has changed. If it is meant to, keep it: copy %s to src/main/resources%s",
                        type.getSimpleName(), copy, SchemaHistory.resource(type, history.size() + 1))
                .isEqualTo(current.toString(true));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void isCompatibleBothWaysFromEndToEnd(Class<? extends SpecificRecord> type) {
        Schema current = ContractSchema.of(type);
        for (Schema past : SchemaHistory.of(type)) {
            assertReads(current, past);
            assertReads(past, current);
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void explainsEveryFieldTypesEveryIdAndDefaultsEveryEnum(Class<? extends SpecificRecord> type) {
        List<String> lacking = new ArrayList<>();
        inspect(ContractSchema.of(type), lacking, new HashSet<>());
        assertThat(lacking).isEmpty();
    }

    private static void assertReads(Schema reader, Schema writer) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        assertThat(result.getType()).as(result.getDescription()).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }

    private static boolean hasLogicalType(Schema schema) {
        return schema.getType() == Schema.Type.UNION
                ? schema.getTypes().stream().anyMatch(SchemaHistoryTest::hasLogicalType)
                : schema.getProp(LogicalType.LOGICAL_TYPE_PROP) != null;
    }

    private static void inspect(Schema schema, List<String> lacking, Set<String> seen) {
        switch (schema.getType()) {
            case RECORD -> {
                if (seen.add(schema.getFullName())) {
                    schema.getFields().forEach(field -> {
                        if (field.doc() == null || field.doc().isBlank()) {
                            lacking.add(schema.getName() + "." + field.name() + " has no doc");
                        }
                        if (ID.matcher(field.name()).find() && !hasLogicalType(field.schema())) {
                            lacking.add(schema.getName() + "." + field.name() + " does not say whose id it is");
                        }
                        inspect(field.schema(), lacking, seen);
                    });
                }
            }
            case ENUM -> {
                if (schema.getEnumDefault() == null) {
                    lacking.add(schema.getName() + " has no default");
                }
            }
            case UNION -> schema.getTypes().forEach(branch -> inspect(branch, lacking, seen));
            case ARRAY -> inspect(schema.getElementType(), lacking, seen);
            case MAP -> inspect(schema.getValueType(), lacking, seen);
            case FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }
}
