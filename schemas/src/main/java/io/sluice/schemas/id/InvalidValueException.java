package io.sluice.schemas.id;

/**
 * A value that breaks a rule of the contract. The values check themselves when they are built, so that a rule stands in
 * one place; whoever reads records of others catches this at the boundary and turns it into a refusal. It carries no
 * stack trace: bad input is normal, and must not cost more than good input.
 */
public final class InvalidValueException extends IllegalArgumentException {

    /** Which rule was broken. */
    public enum Kind {
        MISSING,
        OVERSIZED,
        MALFORMED,
        IMPOSSIBLE_TIME
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String field;

    public InvalidValueException(Kind kind, String field, String problem) {
        super(field + ": " + problem);
        this.kind = kind;
        this.field = field;
    }

    public Kind kind() {
        return kind;
    }

    public String field() {
        return field;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
