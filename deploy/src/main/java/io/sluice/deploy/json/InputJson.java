package io.sluice.deploy.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.schemas.id.InvalidValueException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Events as JSON Lines. Every line is an object; {@code "type"} says what it is: {@code content}, {@code report},
 * {@code review}, {@code appeal} or {@code raw}. The type may be left out where a default is set, and {@code "key"}
 * replaces the key that the record would have. Field names are those of the Avro schemas; times are ISO-8601.
 */
public final class InputJson {

    /** What a line can be. */
    public enum Type {
        CONTENT,
        REPORT,
        REVIEW,
        APPEAL,
        RAW
    }

    private final Type otherwise;
    private final InstantSource clock;

    /**
     * @param otherwise what a line is that does not say
     * @param clock when an event occurred that does not say, to the millisecond
     */
    public InputJson(Type otherwise, InstantSource clock) {
        this.otherwise = otherwise;
        this.clock = clock;
    }

    /** Reads one line. */
    public Line read(long number, byte[] utf8) {
        try {
            Fields fields = new Fields(Json.parse(utf8));
            Type type = type(fields.textOrNull("type"));
            if (type == Type.RAW) {
                return new Line.Good(number, raw(fields), null);
            }
            String key = fields.textOrNull("key");
            return new Line.Good(number, event(type, fields), key);
        } catch (InvalidValueException e) {
            return new Line.Bad(number, String.valueOf(e.getMessage()));
        }
    }

    /** Reads an event, whose object may name its type. */
    public InputEvent read(Fields fields) {
        Type type = type(fields.textOrNull("type"));
        return type == Type.RAW ? raw(fields) : event(type, fields);
    }

    /** An event with its type, as {@link #read} takes it. */
    public static ObjectNode write(InputEvent event) {
        return switch (event) {
            case InputEvent.OfContent content -> typed(Type.CONTENT, ContentJson.write(content.event()));
            case InputEvent.OfReport report -> typed(Type.REPORT, ReportJson.write(report.event()));
            case InputEvent.OfReview review -> typed(Type.REVIEW, ReviewJson.write(review.decision()));
            case InputEvent.OfAppeal appeal -> typed(Type.APPEAL, ReviewJson.write(appeal.appeal()));
            case InputEvent.Raw raw -> typed(Type.RAW, writeRaw(raw));
        };
    }

    private InputEvent event(Type type, Fields fields) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (type) {
            case CONTENT -> new InputEvent.OfContent(ContentJson.read(fields, now));
            case REPORT -> new InputEvent.OfReport(ReportJson.read(fields, now));
            case REVIEW -> new InputEvent.OfReview(ReviewJson.readDecision(fields, now));
            case APPEAL -> new InputEvent.OfAppeal(ReviewJson.readAppeal(fields, now));
            case RAW -> raw(fields);
        };
    }

    private InputEvent raw(Fields fields) {
        InputEvent.Raw raw = new InputEvent.Raw(
                fields.text("topic"),
                KeyJson.read(fields),
                fields.bytesOrNull("value"),
                fields.timeOr("timestamp", clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        fields.end();
        return raw;
    }

    private static ObjectNode writeRaw(InputEvent.Raw raw) {
        ObjectNode json = Json.object().put("topic", raw.topic());
        KeyJson.write(json, raw.key());
        if (raw.value() != null) {
            json.put("value", raw.value());
        }
        return json.put("timestamp", raw.timestamp().toString());
    }

    private Type type(@Nullable String name) {
        if (name == null) {
            return otherwise;
        }
        for (Type type : Type.values()) {
            if (type.name().equalsIgnoreCase(name)) {
                return type;
            }
        }
        throw new InvalidValueException(
                InvalidValueException.Kind.MALFORMED, "type", "is not one of content, report, review, appeal, raw");
    }

    private static ObjectNode typed(Type type, ObjectNode json) {
        ObjectNode typed = Json.object().put("type", lowerCase(type));
        return typed.setAll(json);
    }

    private static String lowerCase(Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
