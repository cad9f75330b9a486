package io.sluice.schemas.id;

import io.sluice.schemas.id.InvalidValueException.Kind;

/** A clause of the guidelines, written {@code section/clause}, for example {@code fraud/phishing}. */
public record ClauseId(String section, String clause) implements Comparable<ClauseId> {
    public ClauseId {
        Checks.id("section", section);
        Checks.id("clause", clause);
    }

    /** The inverse of {@link #toString()}. */
    public static ClauseId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new InvalidValueException(Kind.MALFORMED, "clause", "is not of the form section/clause");
        }
        return new ClauseId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(ClauseId other) {
        int bySection = section.compareTo(other.section);
        return bySection != 0 ? bySection : clause.compareTo(other.clause);
    }

    @Override
    public String toString() {
        return section + "/" + clause;
    }
}
