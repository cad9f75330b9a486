package io.sluice.schemas.deadletter;

import io.sluice.schemas.id.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that was refused, whole, so that it can be mended and sent again.
 *
 * @param detail what exactly was wrong and where, without the content
 * @param key the record's key as it came
 * @param value the record's value as it came
 */
public record DeadLetter(
        Origin origin,
        Stage stage,
        RefusalReason reason,
        String detail,
        byte @Nullable [] key,
        byte @Nullable [] value,
        Instant recordTime) {

    /** Which stage refused it. */
    public enum Stage {
        INGEST,
        CLASSIFY,
        ENFORCE
    }

    /** Without the bytes: content is never logged. */
    @Override
    public String toString() {
        return stage + " refused " + origin + ": " + reason + " (" + detail + ")";
    }
}
