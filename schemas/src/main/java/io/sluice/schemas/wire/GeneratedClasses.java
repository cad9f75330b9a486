package io.sluice.schemas.wire;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Avro instantiates only classes that it is told to trust. Whoever reads our generated classes with Avro's or Confluent's
 * own readers calls {@link #trust} first, or starts with {@code -Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.sluice.avro}.
 */
public final class GeneratedClasses {

    private static final String PACKAGE = io.sluice.avro.ContentEvent.class.getPackageName();

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                type -> type.getPackageName().equals(PACKAGE)));
    }

    private GeneratedClasses() {}

    /** Trusts them, beside whatever is trusted already. Doing so again changes nothing. */
    public static void trust() {
        // Done once, when this class was loaded.
    }
}
