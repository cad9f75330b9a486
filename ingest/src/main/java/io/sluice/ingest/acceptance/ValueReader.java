package io.sluice.ingest.acceptance;

import io.sluice.schemas.wire.Decoded;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a record's value into an event, or says why it cannot. */
@FunctionalInterface
public interface ValueReader<T> {

    Decoded<T> read(byte @Nullable [] value);
}
