package io.sluice.enforce.ledger;

/** How carefully the models that read whole sentences have looked at a revision. In rising order. */
public enum Look {
    NONE,
    /** As at any item. */
    PLAIN,
    /** As at one that was reported. */
    CAREFUL
}
