package io.sluice.deploy.labelled;

import io.sluice.deploy.labelled.Convention.Family;
import java.util.Set;

/**
 * One text of our own writing.
 *
 * @param kind what it is an example of, for example {@code counter-speech}
 * @param isHeldOut never learned from
 * @param isSingle written for itself; else it is one of many that a template makes
 * @param positive families of heads for which it is the violation
 * @param negative families of heads for which it is surely none
 */
public record ContrastText(
        String language,
        String kind,
        boolean isHeldOut,
        boolean isSingle,
        Set<Family> positive,
        Set<Family> negative,
        String text) {}
