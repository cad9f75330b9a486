package io.sluice.schemas.guidelines.loading;

import io.sluice.schemas.guidelines.Band;
import io.sluice.schemas.guidelines.Band.Measure;
import io.sluice.schemas.guidelines.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads bands: the book's named tables, and what a clause has in their place. */
final class Bands {

    private static final Choice<Verdict> VERDICT = Choice.of(Verdict.class);
    private static final Choice<Measure> MEASURE = Choice.of(Measure.class);

    private final Map<String, List<Band>> tables = new LinkedHashMap<>();

    /** The tables by name. */
    void readTables(Value value) {
        Fields.any(value).all().forEach((name, field) -> {
            if (!Names.wellFormed(name)) {
                field.key()
                        .problem(Names.quote(name) + " is not a name: lower-case letters, digits and single hyphens");
            }
            tables.put(name, table(field.value()));
        });
    }

    /** A clause's bands: the name of a table, or a table in place. */
    List<Band> read(Value value) {
        if (value.isList()) {
            return table(value);
        }
        int before = value.place().problemCount();
        String name = value.scalar("the name of a table of bands, or a list of bands,");
        if (value.place().problemCount() > before) {
            return List.of();
        }
        List<Band> table = tables.get(name);
        if (table == null) {
            value.problem("no table of bands is called " + Names.quote(name) + Names.suggest(name, tables.keySet()));
            return List.of();
        }
        return table;
    }

    private static List<Band> table(Value value) {
        List<Band> bands = new ArrayList<>();
        for (Value item : value.items()) {
            bands.add(band(item, bands));
        }
        if (bands.isEmpty() && value.isList()) {
            value.problem("at least one band is needed");
        }
        return bands;
    }

    private static Band band(Value item, List<Band> lower) {
        Fields fields = Fields.of(item, "from", "verdict", "measures");
        int before = item.place().problemCount();
        Value from = fields.require("from");
        Band band = new Band(
                from.number(0, 1),
                fields.require("verdict").oneOf(VERDICT),
                fields.find("measures").map(value -> value.someOf(MEASURE)).orElse(Set.of()));
        boolean readable = item.place().problemCount() == before;
        if (readable && !lower.isEmpty() && band.from() <= lower.getLast().from()) {
            from.problem("bands have to rise: from more than " + lower.getLast().from());
        }
        if (readable
                && !lower.isEmpty()
                && band.verdict().compareTo(lower.getLast().verdict()) < 0) {
            fields.require("verdict")
                    .problem("a higher score cannot have a milder verdict than the band below, which says "
                            + lower.getLast().verdict());
        }
        return band;
    }
}
