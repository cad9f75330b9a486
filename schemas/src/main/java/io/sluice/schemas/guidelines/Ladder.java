package io.sluice.schemas.guidelines;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * From points to penalties.
 *
 * @param rungs by rising points
 * @param sharerFactor in [0, 1]: what part of a strike's points the sharer of another's content gets, rounded up
 * @param interoperabilityRestriction how long one lasts
 */
public record Ladder(List<Rung> rungs, double sharerFactor, Duration interoperabilityRestriction) {

    /** From these points on, this penalty. */
    public record Rung(int points, Penalty penalty) {}

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /** The highest rung that these points reach. */
    public Optional<Rung> rungAt(int points) {
        for (int i = rungs.size() - 1; i >= 0; i--) {
            if (points >= rungs.get(i).points()) {
                return Optional.of(rungs.get(i));
            }
        }
        return Optional.empty();
    }
}
