package io.sluice.classify.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for whatever can be found by itself, such as one term of one list, one domain, one pattern; and for the keys
 * under which the findings are counted. A key is mostly what a condition can ask for, but patterns of one label in two
 * clauses have one each.
 */
final class Units {

    static final String CONTACT = "contact:";

    private static final String LINK = CONTACT + "LINK";
    private static final char CLAUSE_MARK = '#';

    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final List<Integer> keyOfUnit = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    /** The number of a key, new or not. */
    int key(String name) {
        return keys.computeIfAbsent(name, any -> keys.size());
    }

    /** The key of a pattern. */
    int patternKey(String signal, Object clause) {
        return key(signal + CLAUSE_MARK + clause);
    }

    /** A new unit, counted under this key. */
    int add(int key, double weight) {
        keyOfUnit.add(key);
        weights.add(weight);
        return weights.size() - 1;
    }

    /** How many keys there are. */
    int keys() {
        return keys.size();
    }

    /** All keys whose findings a condition asks for by this name. */
    int[] keysAskedForBy(String hitKey) {
        return keys.entrySet().stream()
                .filter(key -> namesInFacts(key.getKey()).contains(hitKey))
                .mapToInt(Map.Entry::getValue)
                .toArray();
    }

    /** By number: under which names the findings of a key stand in the facts of a condition. */
    List<List<String>> namesInFacts() {
        return keys.keySet().stream().map(Units::namesInFacts).toList();
    }

    int[] keyOfUnit() {
        return keyOfUnit.stream().mapToInt(Integer::intValue).toArray();
    }

    double[] weights() {
        return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<String> namesInFacts(String key) {
        if (key.equals(LINK)) {
            return List.of(key, "contact", "links");
        } else if (key.startsWith(CONTACT)) {
            return List.of(key, "contact");
        }
        int mark = key.indexOf(CLAUSE_MARK);
        return List.of(mark < 0 ? key : key.substring(0, mark));
    }
}
