package io.sluice.schemas.enforcement;

/** A function of the platform that an account can lose for a while. */
public enum Feature {
    MESSAGE,
    GROUP,
    POST,
    COMMENT,
    LIVE_STREAM,
    PROFILE_EDIT,
    ADD_CONTACT,
    PAYMENT
}
