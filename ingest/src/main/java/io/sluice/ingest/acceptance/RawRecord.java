package io.sluice.ingest.acceptance;

import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.id.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was read.
 *
 * @param timestamp the record's own, in milliseconds since 1970; 0 for a record that has none
 */
public record RawRecord(Origin origin, byte @Nullable [] key, byte @Nullable [] value, long timestamp) {

    /** Key and value, in bytes. */
    long size() {
        return (key == null ? 0L : key.length) + (value == null ? 0L : value.length);
    }

    /** Refuses it, whole. */
    public Acceptance.Refused refused(RefusalReason reason, String detail) {
        return new Acceptance.Refused(
                new DeadLetter(origin, Stage.INGEST, reason, detail, key, value, Instant.ofEpochMilli(timestamp)));
    }

    /** Without the bytes: content is never logged. */
    @Override
    public String toString() {
        return "record " + origin;
    }
}
