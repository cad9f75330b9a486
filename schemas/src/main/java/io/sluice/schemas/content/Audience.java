package io.sluice.schemas.content;

/** Who can see an item. */
public enum Audience {
    PRIVATE,
    GROUP,
    CONTACTS,
    PUBLIC,
    OTHER
}
