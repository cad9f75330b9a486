package io.sluice.schemas.guidelines.diff;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One thing that differs between two books. */
public sealed interface Change {

    /** What it is about. */
    Subject subject();

    record Added(Subject subject) implements Change {}

    record Removed(Subject subject) implements Change {}

    /**
     * @param field in the words of the book, for example {@code floor}, {@code band 0.5} or {@code signal terms:loan}
     * @param from as text; null where the first book has nothing there
     * @param to as text; null where the second book has nothing there
     */
    record Changed(
            Subject subject,
            String field,
            @Nullable String from,
            @Nullable String to) implements Change {}

    /**
     * A term list with other terms. The terms themselves are left out: they are many.
     *
     * @param reweighted how many are in both with another weight
     */
    record Terms(Subject subject, int added, int removed, int reweighted) implements Change {}

    /** A part of a book. */
    record Subject(Kind kind, String name) {

        @Override
        public String toString() {
            return kind == Kind.BOOK
                    ? name
                    : kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + name;
        }
    }

    /** Of which parts a book is made. */
    enum Kind {
        BOOK,
        SECTION,
        CLAUSE,
        TERM_LIST
    }
}
