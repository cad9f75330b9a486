package io.sluice.schemas.wire;

import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.avro.Schema;

/**
 * How much a schema describes when every type in it is written out where it is used. A recursive one has no end: its
 * records can nest as deeply as they have bytes, and reading them, even only to skip them, would use up the stack. One
 * that uses a type twice at each of thirty levels has an end, after thousands of millions of fields that may take no
 * byte at all.
 */
final class SchemaSize {

    /** Many times what the largest schema of the contract has. */
    private static final long MAX_TYPES = 2_000;

    /** Sizes of what has been measured, 0 for what is being measured. */
    private final Map<Schema, Long> sizes = new IdentityHashMap<>();

    private SchemaSize() {}

    /** Whether records of a schema that somebody else registered can be read with little stack and in bounded time. */
    static boolean isSmall(Schema schema) {
        return new SchemaSize().of(schema) <= MAX_TYPES;
    }

    /** More than {@link #MAX_TYPES} for whatever is too large. */
    private long of(Schema schema) {
        Long known = sizes.putIfAbsent(schema, 0L);
        if (known != null) {
            return known == 0 ? MAX_TYPES + 1 : known;
        }
        long size = Math.min(1 + ofParts(schema), MAX_TYPES + 1);
        sizes.put(schema, size);
        return size;
    }

    private long ofParts(Schema schema) {
        return switch (schema.getType()) {
            case RECORD ->
                schema.getFields().stream()
                        .mapToLong(field -> of(field.schema()))
                        .sum();
            case UNION -> schema.getTypes().stream().mapToLong(this::of).sum();
            case ARRAY -> of(schema.getElementType());
            case MAP -> of(schema.getValueType());
            case ENUM, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> 0;
        };
    }
}
