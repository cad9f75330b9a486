package io.sluice.schemas.registration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;

/** Where two schemas are not the same, by field. */
final class SchemaDifferences {

    private SchemaDifferences() {}

    /** One entry a difference: {@code +} what only {@code ours} has, {@code -} what only {@code theirs} has. */
    static List<String> of(Schema ours, Schema theirs) {
        Set<String> here = traits(ours);
        Set<String> there = traits(theirs);
        List<String> differences = new ArrayList<>();
        here.stream().filter(trait -> !there.contains(trait)).forEach(trait -> differences.add("+" + trait));
        there.stream().filter(trait -> !here.contains(trait)).forEach(trait -> differences.add("-" + trait));
        if (differences.isEmpty() && !ours.equals(theirs)) {
            differences.add("order or properties");
        } else if (differences.isEmpty()) {
            differences.add("texts");
        }
        return differences;
    }

    private static Set<String> traits(Schema schema) {
        Set<String> traits = new TreeSet<>();
        collect("", schema, new ArrayDeque<>(), traits);
        return traits;
    }

    /** @param within the records that this is a part of */
    private static void collect(String path, Schema schema, Deque<String> within, Set<String> traits) {
        switch (schema.getType()) {
            case RECORD -> {
                if (within.contains(schema.getFullName())) {
                    traits.add(path + " as " + schema.getName() + " again");
                } else {
                    within.push(schema.getFullName());
                    collectFields(path, schema, within, traits);
                    within.pop();
                }
            }
            case ENUM -> schema.getEnumSymbols().forEach(symbol -> traits.add(path + "=" + symbol));
            case UNION -> schema.getTypes().forEach(branch -> collect(path, branch, within, traits));
            case ARRAY -> collect(path + "[]", schema.getElementType(), within, traits);
            case MAP -> collect(path + "{}", schema.getValueType(), within, traits);
            case FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL ->
                traits.add(path + " as " + schema.getType().getName());
        }
    }

    private static void collectFields(String path, Schema record, Deque<String> within, Set<String> traits) {
        String here = path.isEmpty() ? record.getName() : path;
        for (Schema.Field field : record.getFields()) {
            String inner = here + "." + field.name();
            traits.add(inner + (field.hasDefaultValue() ? " with a default" : " without a default"));
            collect(inner, field.schema(), within, traits);
        }
    }
}
