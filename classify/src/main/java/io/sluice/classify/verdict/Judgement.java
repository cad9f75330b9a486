package io.sluice.classify.verdict;

import io.sluice.schemas.assessment.ClauseScore;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.guidelines.Band;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.Verdict;
import io.sluice.schemas.id.ClauseId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an item by its scores alone, without its account's past: the severest band of any clause.
 *
 * @param top the clause that says so; of several the one with the highest score; null for {@link Verdict#ALLOW}
 */
public record Judgement(Verdict verdict, @Nullable ClauseId top) {

    private static final Judgement ALLOWED = new Judgement(Verdict.ALLOW, null);

    /** @param book the one that the scores name */
    public static Judgement of(Scores scores, GuidelineBook book) {
        Judgement found = ALLOWED;
        double highest = 0;
        for (ClauseScore score : scores.scores()) {
            Verdict verdict = verdictOf(score, book);
            int severer = verdict.compareTo(found.verdict());
            if (severer > 0 || severer == 0 && verdict != Verdict.ALLOW && score.score() > highest) {
                found = new Judgement(verdict, score.clause());
                highest = score.score();
            }
        }
        return found;
    }

    private static Verdict verdictOf(ClauseScore score, GuidelineBook book) {
        Optional<Band> band = book.clause(score.clause()).flatMap(clause -> clause.band(score.score()));
        return band.map(Band::verdict).orElse(Verdict.ALLOW);
    }
}
