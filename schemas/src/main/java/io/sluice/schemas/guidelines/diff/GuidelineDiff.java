package io.sluice.schemas.guidelines.diff;

import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.Section;
import io.sluice.schemas.guidelines.TermList;
import io.sluice.schemas.guidelines.TermList.Term;
import io.sluice.schemas.guidelines.diff.Change.Kind;
import io.sluice.schemas.guidelines.diff.Change.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * All that differs between two books: first the book's own settings, then sections, clauses and term lists, each in the
 * order of the first book, with what is new after it. The order of clauses has no meaning, and no difference.
 */
public record GuidelineDiff(List<Change> changes) {

    private static final String BOOK = "book";

    public GuidelineDiff {
        changes = List.copyOf(changes);
    }

    public static GuidelineDiff between(GuidelineBook from, GuidelineBook to) {
        List<Change> changes = new ArrayList<>();
        fields(new Subject(Kind.BOOK, BOOK), Description.of(from), Description.of(to), changes);
        parts(
                Kind.SECTION,
                sections(from),
                sections(to),
                changes,
                (one, other) -> fields(
                        new Subject(Kind.SECTION, one.id()), Description.of(one), Description.of(other), changes));
        parts(
                Kind.CLAUSE,
                clauses(from),
                clauses(to),
                changes,
                (one, other) -> fields(
                        new Subject(Kind.CLAUSE, one.id().toString()),
                        Description.of(one),
                        Description.of(other),
                        changes));
        parts(
                Kind.TERM_LIST,
                new TreeMap<>(from.termLists()),
                new TreeMap<>(to.termLists()),
                changes,
                (one, other) -> terms(one, other, changes));
        return new GuidelineDiff(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    private static Map<String, Section> sections(GuidelineBook book) {
        Map<String, Section> sections = new LinkedHashMap<>();
        book.sections().forEach(section -> sections.put(section.id(), section));
        return sections;
    }

    private static Map<String, Clause> clauses(GuidelineBook book) {
        Map<String, Clause> clauses = new LinkedHashMap<>();
        book.clauses().forEach(clause -> clauses.put(clause.id().toString(), clause));
        return clauses;
    }

    private static <T> void parts(
            Kind kind, Map<String, T> from, Map<String, T> to, List<Change> changes, BiConsumer<T, T> compare) {
        for (String name : union(from, to)) {
            T one = from.get(name);
            T other = to.get(name);
            if (one == null) {
                changes.add(new Change.Added(new Subject(kind, name)));
            } else if (other == null) {
                changes.add(new Change.Removed(new Subject(kind, name)));
            } else if (!one.equals(other)) {
                compare.accept(one, other);
            }
        }
    }

    private static void fields(
            Subject subject, Map<String, String> from, Map<String, String> to, List<Change> changes) {
        for (String field : union(from, to)) {
            if (!Objects.equals(from.get(field), to.get(field))) {
                changes.add(new Change.Changed(subject, field, from.get(field), to.get(field)));
            }
        }
    }

    private static void terms(TermList from, TermList to, List<Change> changes) {
        Map<String, Double> before = weights(from);
        Map<String, Double> after = weights(to);
        int added = 0;
        int reweighted = 0;
        for (Map.Entry<String, Double> term : after.entrySet()) {
            Double weight = before.remove(term.getKey());
            added += weight == null ? 1 : 0;
            reweighted += weight != null && !weight.equals(term.getValue()) ? 1 : 0;
        }
        if (added + reweighted + before.size() > 0) {
            changes.add(new Change.Terms(new Subject(Kind.TERM_LIST, from.name()), added, before.size(), reweighted));
        }
    }

    private static Map<String, Double> weights(TermList list) {
        Map<String, Double> weights = new HashMap<>();
        for (Term term : list.terms()) {
            weights.put(term.text(), term.weight());
        }
        return weights;
    }

    private static <T> Set<String> union(Map<String, T> from, Map<String, T> to) {
        Set<String> names = new LinkedHashSet<>(from.keySet());
        names.addAll(to.keySet());
        return names;
    }
}
