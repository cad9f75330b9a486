package io.sluice.deploy.demo;

import io.sluice.deploy.json.InputEvent;
import io.sluice.schemas.content.ContentEvent;
import java.time.Instant;

/** One record of the sample. */
sealed interface SampleRecord {

    /** When it happened; the record's timestamp. */
    Instant at();

    /** A record as it should be, or bytes that are what they are. */
    record Sound(InputEvent event, Instant at) implements SampleRecord {}

    /** A content event that something goes wrong with on its way to Kafka. */
    record Broken(ContentEvent event, Fault fault, Instant at) implements SampleRecord {}

    /** What goes wrong; each has its own reason in the dead letters. */
    enum Fault {
        /** The last third of the bytes is missing. */
        TRUNCATED,
        /** The bytes are of another schema, which the registry knows. */
        OTHER_SCHEMA,
        /** The key names another account. */
        OTHER_KEY,
        /** The text is longer than any item may be. */
        OVERLONG_TEXT,
        /** The account has no name. */
        NO_ACCOUNT,
        /** It says that it happens three days after it was sent. */
        FROM_THE_FUTURE
    }
}
