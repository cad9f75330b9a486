package io.sluice.deploy.topic;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Where in a topic to begin. */
public sealed interface Start {

    /** With the first record that is still there. */
    record Beginning() implements Start {}

    /** With the next record to come. */
    record Now() implements Start {}

    /** With the first record of that time or later, by the record's timestamp. */
    record At(Instant time) implements Start {}

    /** Reads {@code beginning}, {@code now} or an ISO-8601 time. */
    static Start parse(String text) {
        return switch (text) {
            case "beginning" -> new Beginning();
            case "now" -> new Now();
            default -> new At(time(text));
        };
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not beginning, now or a time like 2026-11-01T12:00:00Z", e);
        }
    }
}
