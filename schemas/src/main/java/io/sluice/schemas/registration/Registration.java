package io.sluice.schemas.registration;

import io.sluice.schemas.topics.Topic;

/** What came of registering one topic's schema. */
public sealed interface Registration {

    Topic<?> topic();

    /**
     * The registry holds it.
     *
     * @param id what records carry
     * @param added whether it is new there
     */
    record Registered(Topic<?> topic, int id, boolean added) implements Registration {}

    /**
     * The registry holds schemas that this one is not compatible with.
     *
     * @param reason in the registry's words
     */
    record Incompatible(Topic<?> topic, String reason) implements Registration {}
}
