package io.sluice.schemas.wire;

import io.sluice.schemas.deadletter.RefusalReason;

/** What became of some bytes: a value, or why there is none. */
public sealed interface Decoded<T> {

    /** They hold this. */
    record Value<T>(T value) implements Decoded<T> {}

    /**
     * They do not hold what they should.
     *
     * @param detail which field and rule, or where the bytes break off; never the content
     */
    record Refused<T>(RefusalReason reason, String detail) implements Decoded<T> {}
}
