package io.sluice.schemas.enforcement;

import io.sluice.schemas.contract.EnumContract;

/** {@link Visibility} in Avro; part of other records. */
public final class VisibilityContract {

    private static final EnumContract<Visibility, io.sluice.avro.Visibility> VISIBILITY =
            new EnumContract<>(Visibility.class, io.sluice.avro.Visibility.class);

    private VisibilityContract() {}

    public static Visibility fromAvro(String field, io.sluice.avro.Visibility avro) {
        return VISIBILITY.fromAvro(field, avro);
    }

    public static io.sluice.avro.Visibility toAvro(Visibility visibility) {
        return VISIBILITY.toAvro(visibility);
    }
}
