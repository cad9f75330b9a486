package io.sluice.classify.encoder;

/** An encoder cannot answer: its files are missing or broken, its runtime failed, or it was closed. The message says which. */
public final class EncoderUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    EncoderUnavailableException(String message) {
        super(message);
    }

    EncoderUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
