package io.sluice.deploy.json;

import org.jspecify.annotations.Nullable;

/** One line of a file of events, read. */
public sealed interface Line {

    /** 1 for the first line of its file. */
    long number();

    /**
     * An event.
     *
     * @param key the record's key in the place of the one that follows from the event: how a sample holds a record
     *     whose key contradicts its value; null for the event's own
     */
    record Good(long number, InputEvent event, @Nullable String key) implements Line {}

    /** A line that cannot be used, and why: the field and the rule. */
    record Bad(long number, String problem) implements Line {}
}
