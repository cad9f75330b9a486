package io.sluice.deploy.score;

import io.sluice.schemas.assessment.ClauseScore;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.guidelines.Band;
import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.Verdict;
import io.sluice.schemas.id.ClauseId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the book says to do about scores: each clause's band, and the gravest of them. */
final class Verdicts {

    /**
     * @param top the clause that decides: of the gravest verdict, the one with the highest score; null for none
     */
    record Ruling(Verdict verdict, @Nullable ClauseId top) {}

    private final Map<ClauseId, Clause> clauses = new HashMap<>();

    Verdicts(GuidelineBook book) {
        book.clauses().forEach(clause -> clauses.put(clause.id(), clause));
    }

    /** A signal that did not answer counts as a doubt, for a reviewer to settle. */
    Ruling of(Scores scores) {
        Verdict gravest = scores.failedSignals().isEmpty() ? Verdict.ALLOW : Verdict.REVIEW;
        ClauseId top = null;
        double topScore = 0;
        for (ClauseScore score : scores.scores()) {
            Verdict verdict = verdict(score);
            int graver = verdict.compareTo(gravest);
            boolean decides = graver > 0 || (graver == 0 && score.score() > topScore);
            if (verdict != Verdict.ALLOW && decides) {
                gravest = verdict;
                top = score.clause();
                topScore = score.score();
            }
        }
        return new Ruling(gravest, top);
    }

    private Verdict verdict(ClauseScore score) {
        Clause clause = clauses.get(score.clause());
        return clause == null || score.score() < clause.floor()
                ? Verdict.ALLOW
                : clause.band(score.score()).map(Band::verdict).orElse(Verdict.ALLOW);
    }
}
