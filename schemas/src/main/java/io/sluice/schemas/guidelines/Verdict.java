package io.sluice.schemas.guidelines;

/** What happens to an item. The order of the constants is the order of severity. */
public enum Verdict {
    ALLOW,
    REVIEW,
    LIMIT,
    REMOVE
}
