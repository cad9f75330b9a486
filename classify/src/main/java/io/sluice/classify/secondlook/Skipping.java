package io.sluice.classify.secondlook;

import io.sluice.schemas.assessment.Assessment.Looked;
import io.sluice.schemas.assessment.Assessment.Reported;
import io.sluice.schemas.assessment.Assessment.Scored;
import io.sluice.schemas.assessment.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is said at once of an item whose second look is put off. Where its first step has found something to act on at once, or
 * somebody has reported it, enforce knows it already, and nothing more is said. Else its first scores go on with the missing
 * signals named as failed, so that the clauses that are in doubt take their safe side.
 */
public final class Skipping {

    private Skipping() {}

    /**
     * The scores to say it with; none where there is nothing to say.
     *
     * @param isKnown whether the first scores alone made enforce hear of it
     * @param missing the signals that only a second look gives
     */
    public static Optional<Scores> of(Looked looked, boolean isKnown, Supplier<List<String>> missing) {
        return switch (looked) {
            case Reported _ -> Optional.empty();
            case Scored scored -> isKnown ? Optional.empty() : Optional.of(without(missing.get(), scored.scores()));
        };
    }

    private static Scores without(List<String> missing, Scores scores) {
        List<String> failed = new ArrayList<>(scores.failedSignals());
        missing.stream().filter(signal -> !failed.contains(signal)).forEach(failed::add);
        return new Scores(scores.scores(), scores.evidence(), scores.guidelinesVersion(), scores.models(), failed);
    }
}
