package io.sluice.schemas.deadletter;

import io.sluice.schemas.id.Checks;
import io.sluice.schemas.id.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that was refused, whole, so that it can be mended and sent again.
 *
 * <p>A record can come in that is too large to go out again inside another (compressed, it may be many times what the
 * broker lets through). A dead letter that cannot be written would stop the stream, so one of more than
 * {@value #MAX_CARRIED_BYTES} bytes is not carried: key and value are null, the detail says so, and the record itself
 * stands at its origin for as long as that topic keeps it. Whatever came in, a letter under its {@link #recordKey()} is
 * less than 1 MiB.
 *
 * @param detail what exactly was wrong and where, without the content; cut to {@value #MAX_DETAIL_LENGTH} characters
 * @param key the record's key as it came
 * @param value the record's value as it came
 * @param recordTime the record's timestamp
 */
public record DeadLetter(
        Origin origin,
        Stage stage,
        RefusalReason reason,
        String detail,
        byte @Nullable [] key,
        byte @Nullable [] value,
        Instant recordTime) {

    /** Of key and value together: leaves room for the rest of the letter below Kafka's default limit of 1 MiB. */
    public static final int MAX_CARRIED_BYTES = 1_000_000;

    /** More than any rule of ours needs to say; a schema that others registered can have a name of any length. */
    private static final int MAX_DETAIL_LENGTH = 1_000;

    /** No id is longer in UTF-8: three bytes for each UTF-16 character at most. */
    private static final int MAX_RECORD_KEY_BYTES = 3 * Checks.MAX_ID_LENGTH;

    /** Spelled out, since NullAway does not find the annotations of a compact constructor's arrays in a class file. */
    public DeadLetter(
            Origin origin,
            Stage stage,
            RefusalReason reason,
            String detail,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Instant recordTime) {
        long size = (key == null ? 0L : key.length) + (value == null ? 0L : value.length);
        boolean carried = size <= MAX_CARRIED_BYTES;
        this.origin = origin;
        this.stage = stage;
        this.reason = reason;
        String said = detail.length() <= MAX_DETAIL_LENGTH ? detail : detail.substring(0, MAX_DETAIL_LENGTH);
        this.detail = carried ? said : said + "; " + size + " bytes, too many to carry";
        this.key = carried ? key : null;
        this.value = carried ? value : null;
        this.recordTime = recordTime;
    }

    /**
     * The key to write the letter under: that of the record, so that what is about one account stands together, or none
     * where that is longer than any id. A letter carries its record's key inside as well, and both must fit.
     */
    public byte @Nullable [] recordKey() {
        return key == null || key.length > MAX_RECORD_KEY_BYTES ? null : key;
    }

    /** Which stage refused it. */
    public enum Stage {
        INGEST,
        CLASSIFY,
        ENFORCE,
        SECOND_LOOK
    }

    /** Without the bytes: content is never logged. */
    @Override
    public String toString() {
        return stage + " refused " + origin + ": " + reason + " (" + detail + ")";
    }
}
