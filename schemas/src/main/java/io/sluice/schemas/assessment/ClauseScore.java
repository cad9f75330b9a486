package io.sluice.schemas.assessment;

import io.sluice.schemas.id.Checks;
import io.sluice.schemas.id.ClauseId;

/** The probability in [0, 1] that an item breaks a clause. */
public record ClauseScore(ClauseId clause, double score) {
    public ClauseScore {
        Checks.unit("score", score);
    }
}
