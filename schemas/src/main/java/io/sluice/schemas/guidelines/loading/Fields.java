package io.sluice.schemas.guidelines.loading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The keys and values of a mapping. A key that is there twice, or that nobody knows, is a problem. */
final class Fields {

    /** A value, and the place of its key. */
    record Field(Place key, Value value) {}

    private final Place place;
    private final Map<String, Field> byKey = new LinkedHashMap<>();

    private Fields(Place place) {
        this.place = place;
    }

    /** A mapping with these keys only; an empty one where the value is something else, which is noted. */
    static Fields of(Value value, String... known) {
        Fields fields = any(value);
        Set<String> names = new TreeSet<>(List.of(known));
        fields.byKey.forEach((key, field) -> {
            if (!names.contains(key)) {
                field.key().problem("unknown key " + Names.quote(key) + Names.suggest(key, names));
            }
        });
        fields.byKey.keySet().retainAll(names);
        return fields;
    }

    /** A mapping whose keys are names that its writer chose. */
    static Fields any(Value value) {
        if (!(value.node() instanceof MappingNode mapping)) {
            value.problem("keys and values are needed here");
            return new Fields(value.place().muted());
        }
        Fields fields = new Fields(value.place());
        mapping.getValue().forEach(fields::add);
        return fields;
    }

    private void add(NodeTuple tuple) {
        Place at = place.at(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            at.problem("a key has to be a text");
            return;
        }
        Value value = new Value(tuple.getValueNode(), place.at(tuple.getValueNode()));
        if (byKey.putIfAbsent(key.getValue(), new Field(at, value)) != null) {
            at.problem("the key " + Names.quote(key.getValue()) + " is there twice");
        }
    }

    Place place() {
        return place;
    }

    Map<String, Field> all() {
        return byKey;
    }

    Optional<Value> find(String key) {
        return Optional.ofNullable(byKey.get(key)).map(Field::value);
    }

    /** The value of a key that has to be there. */
    Value require(String key) {
        return find(key).orElseGet(() -> {
            place.problem(key + " is missing");
            Node nothing = new ScalarNode(Tag.STR, "", ScalarStyle.PLAIN);
            return new Value(nothing, place.muted());
        });
    }
}
