package io.sluice.schemas.guidelines.feed;

import org.jspecify.annotations.Nullable;

/** There are no guidelines to judge by: the topic is missing, cannot be read in time, or has no live version. */
public final class GuidelinesUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GuidelinesUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
