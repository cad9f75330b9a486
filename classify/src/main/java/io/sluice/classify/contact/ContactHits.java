package io.sluice.classify.contact;

import io.sluice.schemas.guidelines.Signal.ContactKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in one text. A buffer for one thread, to be used again. */
public final class ContactHits {

    /**
     * One way to be reached.
     *
     * @param start in UTF-16 units of the original text
     * @param end one after the last unit
     * @param host of a link, in lower case; null for the other kinds
     */
    public record Hit(
            ContactKind kind, int start, int end, @Nullable String host) {

        /** Without the host: content is never logged. */
        @Override
        public String toString() {
            return kind + " at " + start + " to " + end;
        }
    }

    private final List<Hit> hits = new ArrayList<>();

    public List<Hit> hits() {
        return hits;
    }

    public void clear() {
        hits.clear();
    }

    void add(ContactKind kind, int start, int end, @Nullable String host) {
        hits.add(new Hit(kind, start, end, host));
    }

    /** Whether something that was found reaches over this place. */
    boolean holds(int place) {
        for (Hit hit : hits) {
            if (hit.start() <= place && place < hit.end()) {
                return true;
            }
        }
        return false;
    }
}
