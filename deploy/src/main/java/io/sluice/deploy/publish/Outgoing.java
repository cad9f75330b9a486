package io.sluice.deploy.publish;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A record to be written, encoded. Its timestamp is the event's own time. */
public record Outgoing(String topic, byte @Nullable [] key, byte @Nullable [] value, Instant timestamp) {

    /** Without the bytes: content is never logged. */
    @Override
    public String toString() {
        return "record for " + topic;
    }
}
