package io.sluice.schemas.guidelines;

import io.sluice.schemas.content.Surface;
import java.util.Set;

/**
 * What the sentence encoders look at besides reported items: what the first step of the cascade left open. Of the clauses
 * that ask for an encoder's head, an item is left open by one whose score, or any of whose linear heads, is in
 * {@code [from, to)}.
 *
 * @param surfaces of which they look at every item
 */
public record SecondLookRules(Set<Surface> surfaces, double from, double to) {

    /** Of a book that does not say. */
    public static final SecondLookRules DEFAULT = new SecondLookRules(Set.of(), 0.3, 0.9);

    public SecondLookRules {
        surfaces = Set.copyOf(surfaces);
    }

    /** Whether a score or a probability leaves it open. */
    public boolean isOpen(double score) {
        return score >= from && score < to;
    }
}
