package io.sluice.schemas.enforcement;

/** Who may see an item, from the most open to the most closed. The order of the constants is the order of severity. */
public enum Visibility {
    VISIBLE,
    /** Shown with a caution notice. */
    CAUTIONED,
    /** Whoever has it keeps it; it reaches nobody new. */
    LIMITED,
    /** Shown to nobody but its author until a reviewer has decided. */
    HELD,
    /** Shown to nobody. */
    REMOVED
}
