package io.sluice.schemas.guidelines;

/** A book that checks, but that this build cannot judge by. The message says why, and may be logged. */
public final class UnusableBookException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    public UnusableBookException(String message) {
        super(message);
    }
}
