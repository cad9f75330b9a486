package io.sluice.schemas.submission;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A 64-bit hash of a text's letters and digits, case and everything between them left out, so that trivial variations of
 * one text share it. 0 for a text without letters or digits. It may be computed when it is first asked for: most events
 * come to their end before anybody does. For one thread at a time.
 */
public final class Fingerprint {

    /** Of nothing. */
    public static final Fingerprint NONE = new Fingerprint(0);

    /** None where the value is known. */
    private @Nullable LongSupplier hash;

    private long value;

    public Fingerprint(long value) {
        this.value = value;
    }

    /** @param hash asked at most once; the same text gives the same value whenever it is asked */
    public Fingerprint(LongSupplier hash) {
        this.hash = hash;
    }

    public long value() {
        if (hash != null) {
            value = hash.getAsLong();
            hash = null;
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint fingerprint && fingerprint.value() == value();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value());
    }

    @Override
    public String toString() {
        return Long.toHexString(value());
    }
}
