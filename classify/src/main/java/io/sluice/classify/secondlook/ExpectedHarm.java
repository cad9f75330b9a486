package io.sluice.classify.secondlook;

import io.sluice.schemas.assessment.Assessment.Looked;
import io.sluice.schemas.assessment.Assessment.Reported;
import io.sluice.schemas.assessment.ClauseScore;
import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.GuidelineBook;

/**
 * What is expected to come of an item while nobody looks at it: by the gravest of the clauses in question, severity times
 * probability; times how many it reaches, by the order of magnitude; and more where somebody has complained.
 */
public final class ExpectedHarm {

    /** In the place of a score where the first step has none: it was asked for all the same. */
    private static final double LEAST_SCORE = 0.01;

    /** A complaint is worth as much as a doubled probability. */
    private static final double REPORTED = 2;

    private ExpectedHarm() {}

    /** @param book the one that the scores name */
    public static double of(Looked looked, GuidelineBook book) {
        double gravest = LEAST_SCORE;
        for (ClauseScore score : looked.scores().scores()) {
            double severity =
                    book.clause(score.clause()).map(ExpectedHarm::severity).orElse(1);
            gravest = Math.max(gravest, score.score() * severity);
        }
        int doublings =
                Integer.SIZE - Integer.numberOfLeadingZeros(looked.item().audienceSize());
        return gravest * (1 + doublings) * (looked instanceof Reported ? REPORTED : 1);
    }

    private static int severity(Clause clause) {
        return clause.severity().ordinal() + 1 + (clause.unlawful() ? 1 : 0);
    }
}
