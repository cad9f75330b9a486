package io.sluice.schemas.guidelines;

import java.util.Set;

/** A compiled condition of the book. Immutable, and safe to share between threads. */
public interface Condition {

    /** The expression as it stands in the book. */
    String source();

    /** The keys of {@link Facts#hits} that it asks for. */
    Set<String> hitKeys();

    /** The heads of models that it asks for, by name. */
    default Set<String> heads() {
        return Set.of();
    }

    /** Those of {@link #hitKeys} that wake it, at least one: while none of these has fired, it does not hold. */
    default Set<String> triggers() {
        return hitKeys();
    }

    /** Whether it asks of more than the text: of the surface, the audience and the like, or whether it was reported. */
    default boolean asksOfItem() {
        return true;
    }

    /** Whether it holds for these facts. */
    boolean holds(Facts facts);
}
