package io.sluice.schemas.guidelines.loading;

import io.sluice.schemas.content.Surface;
import io.sluice.schemas.guidelines.Band;
import io.sluice.schemas.guidelines.Band.Measure;
import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.Clause.SafeSide;
import io.sluice.schemas.guidelines.Clause.Severity;
import io.sluice.schemas.guidelines.Penalty;
import io.sluice.schemas.guidelines.Signal;
import io.sluice.schemas.guidelines.StrikeRule;
import io.sluice.schemas.id.ClauseId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads clauses. */
final class Clauses {

    private static final int MAX_LEGAL_GROUND = 500;
    private static final int MAX_PLATFORM = 50;
    private static final Choice<Severity> SEVERITY = Choice.lowerCase(Severity.class);
    private static final Choice<Surface> SURFACE = Choice.of(Surface.class);
    private static final Choice<SafeSide> SAFE_SIDE = Choice.of(SafeSide.class);

    private final Bands bands;
    private final Signals signals;

    Clauses(Bands bands, Signals signals) {
        this.bands = bands;
        this.signals = signals;
    }

    /** What the keys of a clause are; those from {@code direct} on may be left out. */
    Clause read(String section, Value value) {
        Fields fields = Fields.of(
                value,
                "id",
                "severity",
                "title",
                "text",
                "signals",
                "floor",
                "bands",
                "strike",
                "category",
                "direct",
                "unlawful",
                "legal-ground",
                "surfaces",
                "platforms",
                "safe-side");
        double floor = fields.require("floor").number(0, 1);
        StrikeRule strike = strike(fields.require("strike"));
        boolean unlawful = fields.find("unlawful").map(Value::flag).orElse(false);
        return new Clause(
                new ClauseId(nameOr(section), nameOr(fields.require("id").name())),
                fields.require("severity").oneOf(SEVERITY),
                Texts.read(fields.require("title"), Texts.MAX_TITLE),
                Texts.read(fields.require("text"), Texts.MAX_TEXT),
                signals(fields.require("signals")),
                floor,
                bands(fields.require("bands"), floor, strike),
                strike,
                fields.find("direct").map(Clauses::direct).orElse(null),
                unlawful,
                legalGround(fields, unlawful),
                fields.require("category").oneOf(StatementCategories.CHOICE),
                fields.find("surfaces").map(list -> list.someOf(SURFACE)).orElse(Set.of()),
                fields.find("platforms").map(Clauses::platforms).orElse(Set.of()),
                fields.find("safe-side").map(side -> side.oneOf(SAFE_SIDE)).orElse(SafeSide.HOLD_FOR_REVIEW));
    }

    /** An identifier that holds, in the place of one that does not. */
    private static String nameOr(String name) {
        return Names.wellFormed(name) ? name : "?";
    }

    private List<Signal> signals(Value value) {
        List<Signal> read = signals.read(value);
        if (read.isEmpty() && value.isList() && value.items().isEmpty()) {
            value.problem("a clause needs at least one signal: nothing else finds what it prohibits");
        }
        return read;
    }

    private List<Band> bands(Value value, double floor, StrikeRule strike) {
        List<Band> read = bands.read(value);
        if (!read.isEmpty() && read.getFirst().from() < floor) {
            value.problem("the lowest band begins at " + read.getFirst().from() + ", below the floor of " + floor
                    + ": no score comes there");
        }
        if (strike.points() == 0 && read.stream().anyMatch(band -> band.has(Measure.STRIKE))) {
            value.problem("a band has STRIKE, but the clause's strike has 0 points: give it points, or take bands"
                    + " without STRIKE");
        }
        return read;
    }

    private static StrikeRule strike(Value value) {
        Fields fields = Fields.of(value, "points", "expires");
        return new StrikeRule(
                fields.require("points").integer(0, Ladders.MAX_POINTS),
                fields.require("expires").duration());
    }

    private static Penalty direct(Value value) {
        return Penalties.read(Fields.of(value, Penalties.PENALTY, Penalties.FEATURES, Penalties.FOR));
    }

    private static @Nullable String legalGround(Fields fields, boolean unlawful) {
        Fields.@Nullable Field ground = fields.all().get("legal-ground");
        if (ground == null) {
            if (unlawful) {
                fields.place().problem("legal-ground is missing: what is unlawful has to say by which law");
            }
            return null;
        }
        if (!unlawful) {
            ground.key().problem("legal-ground goes with unlawful: true only");
        }
        return ground.value().text(MAX_LEGAL_GROUND);
    }

    private static Set<String> platforms(Value value) {
        Set<String> platforms = new LinkedHashSet<>();
        for (Value item : value.items()) {
            String platform = item.text(MAX_PLATFORM);
            if (!Names.wellFormed(platform) && !platform.isEmpty()) {
                item.problem(Names.quote(platform) + " is not a platform: write it as events do, in lower case");
            }
            platforms.add(platform);
        }
        return platforms;
    }
}
