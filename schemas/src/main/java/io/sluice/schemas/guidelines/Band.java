package io.sluice.schemas.guidelines;

import java.util.Set;

/**
 * What follows from a score.
 *
 * @param from the lowest score in [0, 1] of the band
 * @param verdict what happens to the item
 * @param measures what else happens
 */
public record Band(double from, Verdict verdict, Set<Measure> measures) {

    /** What can be done beside the verdict. */
    public enum Measure {
        /** A reviewer shall look. A verdict of REVIEW implies it. */
        OPEN_CASE,
        /** Nobody but the author sees the item until a reviewer has decided. */
        HOLD,
        /** Recipients see a notice. */
        CAUTION,
        /** The item goes to nobody who does not have it already. */
        STOP_DISTRIBUTION,
        /** The violation counts against the account. */
        STRIKE,
        /** The account's content no longer crosses to the other platform; only where it did. */
        RESTRICT_INTEROPERABILITY,
        REFER_TO_LAW_ENFORCEMENT,
        /** A person at risk is helped, not punished. */
        REFER_TO_SUPPORT
    }

    public Band {
        measures = Set.copyOf(measures);
    }

    /** Whether nothing more follows than that a reviewer shall look: everybody goes on seeing the item. */
    public boolean onlyAsksReviewer() {
        return verdict == Verdict.REVIEW && Set.of(Measure.OPEN_CASE).containsAll(measures);
    }

    public boolean has(Measure measure) {
        return measures.contains(measure);
    }
}
