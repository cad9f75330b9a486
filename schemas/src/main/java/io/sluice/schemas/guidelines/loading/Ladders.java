package io.sluice.schemas.guidelines.loading;

import io.sluice.schemas.guidelines.Ladder;
import io.sluice.schemas.guidelines.Ladder.Rung;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads the ladder from points to penalties. */
final class Ladders {

    static final int MAX_POINTS = 10_000;

    private Ladders() {}

    static Ladder read(Value value) {
        Fields fields = Fields.of(value, "sharer-factor", "interoperability-restriction", "rungs");
        double sharerFactor = fields.require("sharer-factor").number(0, 1);
        Duration interoperability =
                fields.require("interoperability-restriction").duration();
        return new Ladder(rungs(fields.require("rungs")), sharerFactor, interoperability);
    }

    private static List<Rung> rungs(Value value) {
        List<Rung> rungs = new ArrayList<>();
        for (Value item : value.items()) {
            Fields fields = Fields.of(item, "points", Penalties.PENALTY, Penalties.FEATURES, Penalties.FOR);
            int before = item.place().problemCount();
            int points = fields.require("points").integer(1, MAX_POINTS);
            boolean readable = item.place().problemCount() == before;
            if (readable && !rungs.isEmpty() && points <= rungs.getLast().points()) {
                fields.require("points")
                        .problem("points have to rise from rung to rung: more than "
                                + rungs.getLast().points());
            }
            rungs.add(new Rung(points, Penalties.read(fields)));
        }
        if (rungs.isEmpty() && value.isList()) {
            value.problem("a ladder needs at least one rung");
        }
        return rungs;
    }
}
