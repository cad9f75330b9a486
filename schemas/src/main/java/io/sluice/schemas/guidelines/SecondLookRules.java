package io.sluice.schemas.guidelines;

import io.sluice.schemas.content.Surface;
import java.util.Map;
import java.util.Set;

/**
 * What the sentence encoders look at besides reported items: what the first step of the cascade left open. Of the clauses
 * that ask for an encoder's head, an item is left open by one whose score, or any of whose linear heads, is in
 * {@code [from, to)}.
 *
 * @param surfaces of which they look at every item
 * @param heads of linear models, each with the probability from which on they look, too, whatever clauses say: for what
 *     nobody has written terms for
 */
public record SecondLookRules(Set<Surface> surfaces, double from, double to, Map<String, Double> heads) {

    /** Of a book that does not say. */
    public static final SecondLookRules DEFAULT = new SecondLookRules(Set.of(), 0.3, 0.9, Map.of());

    public SecondLookRules {
        surfaces = Set.copyOf(surfaces);
        heads = Map.copyOf(heads);
    }

    /** Whether a score or a probability leaves it open. */
    public boolean isOpen(double score) {
        return score >= from && score < to;
    }
}
