package io.sluice.schemas.guidelines;

import io.sluice.schemas.id.ClauseId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One immutable version of the guidelines: what is prohibited, how it is found, and what follows. Built by the loader,
 * which refuses whole a book that does not check; conditions and patterns in it are compiled.
 *
 * @param version positive, and unique for ever
 * @param effectiveFrom events that happened from then on are judged by it
 * @param termLists by name; signals refer to them
 */
public record GuidelineBook(
        int version,
        Status status,
        Instant effectiveFrom,
        LocalizedText title,
        List<Section> sections,
        Map<String, TermList> termLists,
        Ladder ladder,
        ReportRules reports,
        ReviewRules reviews,
        SecondLookRules secondLook) {

    /** How far a version has come. */
    public enum Status {
        /** Written, and without any effect. */
        DRAFT,
        /** Scored beside the live version; never acts. */
        SHADOW,
        /** In force from its time on, until a later live version is. */
        LIVE
    }

    public GuidelineBook {
        sections = List.copyOf(sections);
        termLists = Map.copyOf(termLists);
    }

    /** All clauses, in the order of the book. */
    public Stream<Clause> clauses() {
        return sections.stream().flatMap(section -> section.clauses().stream());
    }

    public Optional<Clause> clause(ClauseId id) {
        for (Section section : sections) {
            for (Clause clause : section.clauses()) {
                if (clause.id().equals(id)) {
                    return Optional.of(clause);
                }
            }
        }
        return Optional.empty();
    }

    /** The same book as it would be if there were no trained models: what terms, patterns and contacts say alone. */
    public GuidelineBook withoutHeads() {
        return new GuidelineBook(
                version,
                status,
                effectiveFrom,
                title,
                sections.stream().map(Section::withoutHeads).toList(),
                termLists,
                ladder,
                reports,
                reviews,
                secondLook);
    }

    @Override
    public String toString() {
        return "guidelines version " + version + " (" + status + " from " + effectiveFrom + ")";
    }
}
