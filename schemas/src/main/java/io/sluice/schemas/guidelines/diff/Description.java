package io.sluice.schemas.guidelines.diff;

import io.sluice.schemas.guidelines.Band;
import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.LocalizedText;
import io.sluice.schemas.guidelines.Penalty;
import io.sluice.schemas.guidelines.SecondLookRules;
import io.sluice.schemas.guidelines.Section;
import io.sluice.schemas.guidelines.Signal;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The parts of a book as texts by field, in the words of the book; a field that says nothing is left out. */
final class Description {

    private Description() {}

    static Map<String, String> of(GuidelineBook book) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("version", Integer.toString(book.version()));
        fields.put("status", lowerCase(book.status()));
        fields.put("effective-from", book.effectiveFrom().toString());
        text(fields, "title", book.title());
        fields.put("ladder sharer-factor", Double.toString(book.ladder().sharerFactor()));
        fields.put("ladder interoperability-restriction", duration(book.ladder().interoperabilityRestriction()));
        book.ladder().rungs().forEach(rung -> fields.put("ladder rung " + rung.points(), penalty(rung.penalty())));
        fields.put("reports score-factor", Double.toString(book.reports().scoreFactor()));
        fields.put("reports max-reporters", Integer.toString(book.reports().maxReporters()));
        fields.put("reviews case-retention", duration(book.reviews().caseRetention()));
        fields.put("reviews item-retention", duration(book.reviews().itemRetention()));
        SecondLookRules secondLook = book.secondLook();
        fields.put("second-look", "from " + secondLook.from() + " to " + secondLook.to());
        new TreeMap<>(secondLook.heads())
                .forEach((head, from) -> fields.put("second-look head " + head, "from " + from));
        fields.put("second-look surfaces", secondLook.surfaces().isEmpty() ? "none" : listed(secondLook.surfaces()));
        return fields;
    }

    static Map<String, String> of(Section section) {
        Map<String, String> fields = new LinkedHashMap<>();
        text(fields, "title", section.title());
        return fields;
    }

    static Map<String, String> of(Clause clause) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("severity", lowerCase(clause.severity()));
        text(fields, "title", clause.title());
        text(fields, "text", clause.text());
        clause.signals().forEach(signal -> fields.put("signal " + signal.name(), signal(signal)));
        fields.put("floor", Double.toString(clause.floor()));
        clause.bands().forEach(band -> fields.put("band " + band.from(), band(band)));
        fields.put(
                "strike",
                clause.strike().points() + " points for "
                        + duration(clause.strike().expiresAfter()));
        if (clause.direct() != null) {
            fields.put("direct", penalty(clause.direct()));
        }
        fields.put("unlawful", Boolean.toString(clause.unlawful()));
        if (clause.legalGround() != null) {
            fields.put("legal-ground", clause.legalGround());
        }
        fields.put("category", clause.category());
        fields.put("surfaces", clause.surfaces().isEmpty() ? "all" : listed(clause.surfaces()));
        fields.put("platforms", clause.platforms().isEmpty() ? "all" : listed(clause.platforms()));
        fields.put("safe-side", clause.safeSide().name());
        return fields;
    }

    private static void text(Map<String, String> fields, String name, LocalizedText text) {
        new TreeMap<>(text.byLanguage()).forEach((language, words) -> fields.put(name + " " + language, words));
    }

    private static String signal(Signal signal) {
        return switch (signal) {
            case Signal.Terms(var list) -> "terms of " + list;
            case Signal.Links(var list) -> "links of " + list;
            case Signal.Matches(var label, var pattern, var weight) -> pattern + " with weight " + weight;
            case Signal.Contact(var kinds, var weight) -> listed(kinds) + " with weight " + weight;
            case Signal.Head(var head, var from, var weight, var doubtedBy, var insteadOf, var clears) ->
                "head " + head + " from " + from + " with weight " + weight
                        + (doubtedBy.isEmpty() ? "" : ", doubted by " + listed(doubtedBy))
                        + (insteadOf.isEmpty() ? "" : ", instead of " + listed(insteadOf))
                        + (clears == 0 ? "" : ", clears below " + clears);
            case Signal.Combination(var label, var condition, var weight) ->
                condition.source().strip() + " with weight " + weight;
        };
    }

    private static String band(Band band) {
        return band.measures().isEmpty() ? band.verdict().name() : band.verdict() + " with " + listed(band.measures());
    }

    private static String penalty(Penalty penalty) {
        return switch (penalty) {
            case Penalty.Warn() -> "warning";
            case Penalty.Restrict(var features, var duration) ->
                "restriction of " + listed(features) + " for " + duration(duration);
            case Penalty.Suspend(var duration) -> "suspension for " + duration(duration);
            case Penalty.Terminate() -> "termination";
        };
    }

    /** In days where it is so many, as books have it. */
    private static String duration(Duration duration) {
        return duration.equals(Duration.ofDays(duration.toDays()))
                ? "P" + duration.toDays() + "D"
                : duration.toString();
    }

    /** Sets have no order of their own. */
    private static String listed(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
