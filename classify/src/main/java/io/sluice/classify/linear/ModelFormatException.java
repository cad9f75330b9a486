package io.sluice.classify.linear;

/** A model file is broken, or of a kind that this build does not read. The message says in what respect. */
public final class ModelFormatException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ModelFormatException(String message) {
        super(message);
    }

    public ModelFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
