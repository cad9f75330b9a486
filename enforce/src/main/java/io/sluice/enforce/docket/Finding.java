package io.sluice.enforce.docket;

import io.sluice.schemas.assessment.Evidence;
import io.sluice.schemas.guidelines.Band;
import io.sluice.schemas.guidelines.Clause;
import java.util.Comparator;
import java.util.List;

/**
 * A clause that an item breaks, or may break.
 *
 * @param score in [0, 1]; 1 where a reviewer said so
 * @param band what the book says follows
 * @param evidence of this clause
 */
public record Finding(Clause clause, double score, Band band, List<Evidence> evidence) {

    /** The gravest first: by verdict, points, severity and score; by name where all are equal, so that there is an order. */
    public static final Comparator<Finding> BY_GRAVITY = Comparator.comparing(
                    (Finding finding) -> finding.band().verdict(), Comparator.reverseOrder())
            .thenComparing(finding -> finding.clause().strike().points(), Comparator.reverseOrder())
            .thenComparing(finding -> finding.clause().severity(), Comparator.reverseOrder())
            .thenComparing(Finding::score, Comparator.reverseOrder())
            .thenComparing(finding -> finding.clause().id());

    public Finding {
        evidence = List.copyOf(evidence);
    }
}
