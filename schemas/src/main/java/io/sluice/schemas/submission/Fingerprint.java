package io.sluice.schemas.submission;

/**
 * A 64-bit hash of a text's letters and digits, case and everything between them left out, so that trivial variations of
 * one text share it. 0 for a text without letters or digits.
 */
public record Fingerprint(long value) {

    /** Of nothing. */
    public static final Fingerprint NONE = new Fingerprint(0);
}
