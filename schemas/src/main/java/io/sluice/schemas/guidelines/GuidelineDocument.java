package io.sluice.schemas.guidelines;

import io.sluice.schemas.guidelines.GuidelineBook.Status;
import java.time.Instant;
import java.util.Map;

/**
 * A version of the book as its author wrote it, complete in itself: what travels on the {@code guidelines} topic, keyed
 * by version. The first three values stand in the YAML too, and agree with it: they are here for those who only list.
 *
 * @param version positive
 * @param yaml the text of {@code book.yaml}
 * @param termLists the text of each {@code terms/NAME.txt}, by NAME
 */
public record GuidelineDocument(
        int version, Status status, Instant effectiveFrom, String yaml, Map<String, String> termLists) {

    public GuidelineDocument {
        termLists = Map.copyOf(termLists);
    }

    /** Without the texts: they quote what they forbid. */
    @Override
    public String toString() {
        return "guidelines version " + version + " (" + status + " from " + effectiveFrom + ")";
    }
}
