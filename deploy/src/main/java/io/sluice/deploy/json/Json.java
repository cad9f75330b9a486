package io.sluice.deploy.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.schemas.id.InvalidValueException;
import io.sluice.schemas.id.InvalidValueException.Kind;
import java.io.IOException;

/** Reads and writes single JSON objects, strictly: one whole object, no field twice. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** An empty object, to be filled. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** An empty array, to be filled. */
    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /**
     * The object in these bytes of UTF-8.
     *
     * @throws InvalidValueException if there is anything but one object; the message names the place, never the content
     */
    public static ObjectNode parse(byte[] utf8) {
        try {
            JsonNode node = MAPPER.readTree(utf8);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw new InvalidValueException(Kind.MALFORMED, "line", "is not a JSON object");
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " (at column " + e.getLocation().getColumnNr() + ")";
            throw new InvalidValueException(Kind.MALFORMED, "line", "is not a valid JSON object" + place);
        } catch (IOException e) {
            throw new InvalidValueException(Kind.MALFORMED, "line", "is not valid UTF-8");
        }
    }

    /** On one line, without the line's end. */
    public static String line(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of values cannot be written", e);
        }
    }

    /** Indented, for people. */
    public static String pretty(JsonNode node) {
        return node.toPrettyString();
    }
}
