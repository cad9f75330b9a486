package io.sluice.deploy.topic;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Times as people type them. */
public final class Times {

    private Times() {}

    /**
     * An ISO-8601 time with its offset.
     *
     * @throws IllegalArgumentException if it is none, naming the option and what would be right
     */
    public static Instant parse(String option, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(option + " " + text + " is not a time like 2026-11-01T12:00:00Z", e);
        }
    }
}
