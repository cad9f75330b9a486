package io.sluice.schemas.guidelines.loading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A closed set of values under the names that the book gives them.
 *
 * @param byName not empty, in the order to list them in
 */
record Choice<T>(Map<String, T> byName) {

    /** Written as in Java: the values that also stand in events. */
    static <E extends Enum<E>> Choice<E> of(Class<E> type) {
        return named(type, Enum::name);
    }

    /** In lower case: the words of the book itself. */
    static <E extends Enum<E>> Choice<E> lowerCase(Class<E> type) {
        return named(type, constant -> constant.name().toLowerCase(Locale.ROOT));
    }

    private static <E extends Enum<E>> Choice<E> named(Class<E> type, Function<E, String> name) {
        Map<String, E> byName = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(constant -> byName.put(name.apply(constant), constant));
        return new Choice<>(byName);
    }

    T first() {
        return byName.values().iterator().next();
    }

    String listed() {
        return String.join(", ", byName.keySet());
    }
}
