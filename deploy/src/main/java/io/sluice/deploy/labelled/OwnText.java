package io.sluice.deploy.labelled;

import io.sluice.deploy.labelled.Convention.Family;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * One text of our own writing.
 *
 * @param kind what it is an example of, for example {@code counter-speech}
 * @param isHeldOut never learned from
 * @param alike how many texts the template makes that it comes from; 1 for a text that was written for itself
 * @param positive families of heads for which it is the violation
 * @param negative families of heads for which it is surely none
 */
public record OwnText(
        String language,
        String kind,
        boolean isHeldOut,
        int alike,
        Set<Family> positive,
        Set<Family> negative,
        String text) {

    /** Whether it stands for itself, and shows what others do not. */
    public boolean isSingle() {
        return alike == 1;
    }

    /** A violation of any of some families is one; none has to be surely none of all of them. Else nothing is known. */
    public Optional<Boolean> isViolationOf(Set<Family> families) {
        if (!Collections.disjoint(positive, families)) {
            return Optional.of(true);
        }
        return !families.isEmpty() && negative.containsAll(families) ? Optional.of(false) : Optional.empty();
    }
}
