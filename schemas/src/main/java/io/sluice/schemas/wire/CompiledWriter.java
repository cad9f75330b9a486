package io.sluice.schemas.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes generated records of one schema. What Avro's own writer finds out anew for each field of each record (its type, the
 * branch of a union, the place of an enum's symbol, a conversion) is found out once, as Avro's compiled reader does; Avro has
 * no such writer. Knows what the contract's schemas are made of, and no more. Immutable, and safe for all threads.
 */
final class CompiledWriter {

    /** Writes a value of one type. */
    private interface Step {
        void write(Object value, Encoder out) throws IOException;
    }

    private final Step root;

    /**
     * Compiles a writer.
     *
     * @param schema of a record: the very one that its class was generated from
     * @throws IllegalArgumentException if it holds a type that no contract has
     */
    CompiledWriter(Schema schema) {
        root = step(schema);
    }

    void write(SpecificRecord value, Encoder out) throws IOException {
        root.write(value, out);
    }

    private static Step step(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case UNION -> optional(schema);
            case ARRAY -> array(step(schema.getElementType()));
            case ENUM -> (value, out) -> out.writeEnum(((Enum<?>) value).ordinal());
            case STRING -> (value, out) -> out.writeString((String) value);
            case BYTES -> (value, out) -> out.writeBytes((ByteBuffer) value);
            case INT -> (value, out) -> out.writeInt((Integer) value);
            case LONG -> number(schema);
            case DOUBLE -> (value, out) -> out.writeDouble((Double) value);
            case BOOLEAN -> (value, out) -> out.writeBoolean((Boolean) value);
            case MAP -> map(step(schema.getValueType()));
            case FIXED, FLOAT, NULL -> throw unknown(schema);
        };
    }

    private static Step record(Schema schema) {
        Step[] steps = schema.getFields().stream()
                .map(Schema.Field::schema)
                .map(CompiledWriter::step)
                .toArray(Step[]::new);
        return (value, out) -> {
            SpecificRecord fields = (SpecificRecord) value;
            for (int i = 0; i < steps.length; i++) {
                steps[i].write(fields.get(i), out);
            }
        };
    }

    private static Step optional(Schema schema) {
        List<Schema> branches = schema.getTypes();
        if (branches.size() != 2 || branches.getFirst().getType() != Schema.Type.NULL) {
            throw unknown(schema);
        }
        Step present = step(branches.getLast());
        return (value, out) -> {
            if (value == null) {
                out.writeIndex(0);
            } else {
                out.writeIndex(1);
                present.write(value, out);
            }
        };
    }

    private static Step array(Step element) {
        return (value, out) -> {
            Collection<?> elements = (Collection<?>) value;
            out.writeArrayStart();
            out.setItemCount(elements.size());
            for (Object each : elements) {
                out.startItem();
                element.write(each, out);
            }
            out.writeArrayEnd();
        };
    }

    private static Step map(Step element) {
        return (value, out) -> {
            Map<?, ?> elements = (Map<?, ?>) value;
            out.writeMapStart();
            out.setItemCount(elements.size());
            for (Map.Entry<?, ?> each : elements.entrySet()) {
                out.startItem();
                out.writeString((String) each.getKey());
                element.write(each.getValue(), out);
            }
            out.writeMapEnd();
        };
    }

    private static Step number(Schema schema) {
        if (schema.getLogicalType() == null) {
            return (value, out) -> out.writeLong((Long) value);
        }
        if (schema.getLogicalType().equals(LogicalTypes.timestampMillis())) {
            return (value, out) -> out.writeLong(((Instant) value).toEpochMilli());
        }
        throw unknown(schema);
    }

    private static IllegalArgumentException unknown(Schema schema) {
        return new IllegalArgumentException("no contract writes a value of " + schema);
    }
}
