package io.sluice.schemas.wire;

import org.apache.kafka.common.errors.RetriableException;

/** The schema registry gave no answer. That says nothing about the record: it is to be tried again, never refused. */
public final class RegistryUnavailableException extends RetriableException {

    private static final long serialVersionUID = 1L;

    public RegistryUnavailableException(String question, Exception cause) {
        super("the schema registry does not say " + question + ": " + cause, cause);
    }
}
