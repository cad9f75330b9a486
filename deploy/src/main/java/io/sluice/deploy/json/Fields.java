package io.sluice.deploy.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.schemas.id.InvalidValueException;
import io.sluice.schemas.id.InvalidValueException.Kind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, asked for by name and type. It remembers which were asked for, so that {@link #end()}
 * can refuse those that nobody knows: a misspelt field is an error, not a default. Every problem is an
 * {@link InvalidValueException} that names the field. A field that is {@code null} counts as not there.
 */
public final class Fields {

    private static final int LONGEST_QUOTE = 40;

    private final ObjectNode node;
    private final String path;
    private final Set<String> known = new TreeSet<>();

    public Fields(ObjectNode node) {
        this(node, "");
    }

    private Fields(ObjectNode node, String path) {
        this.node = node;
        this.path = path;
    }

    public String text(String name) {
        String value = textOrNull(name);
        if (value == null) {
            throw new InvalidValueException(Kind.MISSING, path + name, "is missing");
        }
        return value;
    }

    public @Nullable String textOrNull(String name) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            throw malformed(name, "is not a string");
        }
        return value.textValue();
    }

    public String textOr(String name, String otherwise) {
        String value = textOrNull(name);
        return value == null ? otherwise : value;
    }

    public int numberOr(String name, int otherwise) {
        JsonNode value = get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw malformed(name, "is not a whole number below 2147483648");
        }
        return value.intValue();
    }

    public long offset(String name) {
        JsonNode value = get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw malformed(name, "is not a whole number");
        }
        return value.longValue();
    }

    /** One of an enum's constants, by its name. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type, E otherwise) {
        String value = textOrNull(name);
        return value == null ? otherwise : constant(name, type, value);
    }

    /** One of an enum's constants, by its name. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return constant(name, type, text(name));
    }

    /** An ISO-8601 time with its offset, for example {@code 2026-11-01T12:00:00Z}. */
    public Instant time(String name) {
        return time(name, text(name));
    }

    /** An ISO-8601 time with its offset, for example {@code 2026-11-01T12:00:00Z}. */
    public Instant timeOr(String name, Instant otherwise) {
        String value = textOrNull(name);
        return value == null ? otherwise : time(name, value);
    }

    private Instant time(String name, String value) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException e) {
            throw malformed(name, quoted(value) + " is not a time like 2026-11-01T12:00:00Z");
        }
    }

    public byte @Nullable [] bytesOrNull(String name) {
        String value = textOrNull(name);
        if (value == null) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException e) {
            throw malformed(name, "is not base64");
        }
    }

    public @Nullable Fields objectOrNull(String name) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof ObjectNode object)) {
            throw malformed(name, "is not an object");
        }
        return new Fields(object, path + name + ".");
    }

    public Fields object(String name) {
        Fields value = objectOrNull(name);
        if (value == null) {
            throw new InvalidValueException(Kind.MISSING, path + name, "is missing");
        }
        return value;
    }

    /** The objects of an array; none where there is no such field. */
    public List<Fields> objects(String name) {
        JsonNode value = get(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw malformed(name, "is not an array");
        }
        List<Fields> found = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            if (!(element instanceof ObjectNode object)) {
                throw malformed(name, "holds something that is not an object");
            }
            found.add(new Fields(object, path + name + "[" + found.size() + "]."));
        }
        return found;
    }

    /** These fields may be there, and do not matter. */
    public Fields ignoring(String... names) {
        known.addAll(Arrays.asList(names));
        return this;
    }

    /** Whether there is such a field, not null. */
    public boolean has(String name) {
        return get(name) != null;
    }

    /** Nothing more is asked for: any other field is an error. */
    public void end() {
        Iterator<String> names = node.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (!known.contains(name)) {
                throw malformed(
                        name.length() > LONGEST_QUOTE ? name.substring(0, LONGEST_QUOTE) + "…" : name,
                        "is not a field here; known are " + String.join(", ", known));
            }
        }
    }

    private @Nullable JsonNode get(String name) {
        known.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private <E extends Enum<E>> E constant(String name, Class<E> type, String value) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw malformed(name, quoted(value) + " is not one of " + Arrays.toString(type.getEnumConstants()));
    }

    private static String quoted(String value) {
        return '"' + (value.length() > LONGEST_QUOTE ? value.substring(0, LONGEST_QUOTE) + "…" : value) + '"';
    }

    private InvalidValueException malformed(String name, String problem) {
        return new InvalidValueException(Kind.MALFORMED, path + name, problem);
    }
}
