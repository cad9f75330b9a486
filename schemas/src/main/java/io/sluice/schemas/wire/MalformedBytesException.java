package io.sluice.schemas.wire;

import java.io.IOException;

/** The bytes are not what their schema says. Without a stack trace: bad input must not cost more than good input. */
final class MalformedBytesException extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedBytesException(String problem) {
        super(problem);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
