package io.sluice.deploy.topic;

import java.time.Instant;

/** Where in a topic to begin. */
public sealed interface Start {

    /** With the first record that is still there. */
    record Beginning() implements Start {}

    /** With the next record to come. */
    record Now() implements Start {}

    /** With the first record of that time or later, by the record's timestamp. */
    record At(Instant time) implements Start {}

    /**
     * Reads {@code beginning}, {@code now} or an ISO-8601 time.
     *
     * @throws IllegalArgumentException if it is none of them, naming the option
     */
    static Start parse(String option, String text) {
        return switch (text) {
            case "beginning" -> new Beginning();
            case "now" -> new Now();
            default -> new At(Times.parse(option, text));
        };
    }
}
