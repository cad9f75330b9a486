package io.sluice.schemas.content;

/** What happened to an item. */
public enum ContentChange {
    CREATED,
    EDITED,
    DELETED
}
