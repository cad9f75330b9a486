package io.sluice.schemas.registration;

import java.util.ArrayList;
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
        collect("", schema, traits);
        return traits;
    }

    private static void collect(String path, Schema schema, Set<String> traits) {
        switch (schema.getType()) {
            case RECORD -> {
                String here = path.isEmpty() ? schema.getName() : path;
                for (Schema.Field field : schema.getFields()) {
                    String inner = here + "." + field.name();
                    traits.add(inner + (field.hasDefaultValue() ? " with a default" : " without a default"));
                    collect(inner, field.schema(), traits);
                }
            }
            case ENUM -> schema.getEnumSymbols().forEach(symbol -> traits.add(path + "=" + symbol));
            case UNION -> schema.getTypes().forEach(branch -> collect(path, branch, traits));
            case ARRAY -> collect(path + "[]", schema.getElementType(), traits);
            case MAP -> collect(path + "{}", schema.getValueType(), traits);
            case FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL ->
                traits.add(path + " as " + schema.getType().getName());
        }
    }
}
