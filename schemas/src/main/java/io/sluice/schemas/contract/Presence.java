package io.sluice.schemas.contract;

import io.sluice.schemas.id.InvalidValueException;
import io.sluice.schemas.id.InvalidValueException.Kind;
import org.jspecify.annotations.Nullable;

/** Fields that Avro lets be null, and that this kind of record cannot do without. */
public final class Presence {

    private Presence() {}

    /** @throws InvalidValueException the field is null */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidValueException(Kind.MISSING, field, "is null");
        }
        return value;
    }
}
