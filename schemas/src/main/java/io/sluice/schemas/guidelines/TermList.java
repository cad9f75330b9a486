package io.sluice.schemas.guidelines;

import java.util.List;

/** A named list of terms (or, for {@link Signal.Links}, of domains), each with its weight in [0, 1]. */
public record TermList(String name, List<Term> terms) {

    /**
     * @param text as written in the list; a trailing {@code *} stands for any ending of the word
     * @param weight the probability of a violation, given the term alone
     */
    public record Term(String text, double weight) {}

    public TermList {
        terms = List.copyOf(terms);
    }
}
