package io.sluice.classify.score;

import io.sluice.classify.contact.Hosts;
import io.sluice.classify.contact.Marker;
import io.sluice.classify.encoder.Encoders;
import io.sluice.classify.linear.LinearModels;
import io.sluice.classify.pattern.Gate;
import io.sluice.classify.pattern.RequirementReader;
import io.sluice.classify.score.CompiledBook.IndexedTerm;
import io.sluice.classify.sound.SoundIndexBuilder;
import io.sluice.classify.terms.TermIndexBuilder;
import io.sluice.classify.text.Pictures;
import io.sluice.classify.text.SplitCharacters;
import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.Signal;
import io.sluice.schemas.guidelines.Signal.ContactKind;
import io.sluice.schemas.guidelines.TermList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns a guideline book into a {@link CompiledBook}. Takes some milliseconds for each thousand terms. */
final class BookCompiler {

    /** Each marker and literal is a group of its own: none hides another. */
    private static final int NO_GROUP_FROM = 1 << 20;

    private final GuidelineBook book;
    private final Units units = new Units();
    private final TermIndexBuilder index = new TermIndexBuilder();
    private final SoundIndexBuilder sounds = new SoundIndexBuilder();
    private final List<IndexedTerm> terms = new ArrayList<>();
    private final List<CompiledPattern> patterns = new ArrayList<>();
    private final Map<String, int[]> domains = new HashMap<>();
    private final Map<ContactKind, Integer> contacts = new EnumMap<>(ContactKind.class);
    private final HeadCompiler heads;

    private BookCompiler(GuidelineBook book, LinearModels models, Encoders encoders) {
        this.book = book;
        heads = new HeadCompiler(models, encoders, units);
    }

    /** @throws UnusableBookException if the book asks for a head that none of the models has */
    static CompiledBook compile(GuidelineBook book, LinearModels models, Encoders encoders) {
        return new BookCompiler(book, models, encoders).compile();
    }

    private CompiledBook compile() {
        for (ContactKind kind : ContactKind.values()) {
            contacts.put(kind, units.add(units.key(Units.CONTACT + kind), 0));
        }
        for (Marker marker : Marker.values()) {
            marker.terms().forEach(term -> addAlone(term, new CompiledBook.Announcement(marker)));
        }
        SplitCharacters.parts().forEach(this::addSuspicion);
        Pictures.all().forEach(this::addSuspicion);
        listsNamedBy("terms:").forEach(this::addTerms);
        listsNamedBy("links:").forEach(this::addDomains);
        book.clauses().forEach(this::addPatterns);
        heads.add(book);
        CompiledHeads compiledHeads = heads.compiled();
        CompiledEncoders compiledEncoders = heads.compiledEncoders(book);
        List<CompiledClause> clauses = book.clauses()
                .sorted(Comparator.comparing(Clause::id))
                .map(this::compile)
                .toList();
        return new CompiledBook(
                book,
                clauses,
                clausesByKey(clauses),
                units.namesInFacts(),
                units.keyOfUnit(),
                units.weights(),
                index.build(),
                sounds.build(),
                List.copyOf(terms),
                List.copyOf(patterns),
                Map.copyOf(domains),
                Map.copyOf(contacts),
                compiledHeads,
                compiledEncoders,
                book.clauses().collect(Collectors.toUnmodifiableMap(Clause::id, Clause::noteworthyFrom)),
                book.clauses().collect(Collectors.toUnmodifiableMap(Clause::id, Clause::urgentFrom)));
    }

    /** The lists that a signal or a condition names with this prefix. */
    private Stream<TermList> listsNamedBy(String prefix) {
        Set<String> names = new TreeSet<>();
        book.clauses().flatMap(clause -> clause.signals().stream()).forEach(signal -> {
            names.add(signal.name());
            if (signal instanceof Signal.Combination combination) {
                names.addAll(combination.condition().hitKeys());
            } else if (signal instanceof Signal.Head head) {
                head.doubtedBy().forEach(list -> names.add(Signal.Terms.PREFIX + list));
            }
        });
        return names.stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> book.termLists().get(name.substring(prefix.length())))
                .filter(list -> list != null);
    }

    private void addTerms(TermList list) {
        int key = units.key("terms:" + list.name());
        for (TermList.Term term : list.terms()) {
            index.addTerm(term.text(), terms.size(), key);
            sounds.addTerm(term.text(), terms.size(), key);
            terms.add(new CompiledBook.ListedTerm(units.add(key, term.weight())));
        }
    }

    private void addDomains(TermList list) {
        int key = units.key("links:" + list.name());
        for (TermList.Term term : list.terms()) {
            int unit = units.add(key, term.weight());
            domains.merge(
                    Hosts.canonical(term.text()),
                    new int[] {unit},
                    (some, more) -> IntStream.concat(IntStream.of(some), IntStream.of(more))
                            .toArray());
        }
    }

    private void addSuspicion(String literal) {
        index.addLiteral(literal, terms.size(), NO_GROUP_FROM + terms.size());
        terms.add(new CompiledBook.Suspicion());
    }

    private void addAlone(String term, IndexedTerm meaning) {
        index.addTerm(term, terms.size(), NO_GROUP_FROM + terms.size());
        terms.add(meaning);
    }

    private void addPatterns(Clause clause) {
        for (Signal signal : clause.signals()) {
            if (signal instanceof Signal.Matches matches) {
                int unit = units.add(units.patternKey(matches.name(), clause.id()), matches.weight());
                Gate gate = Gate.of(RequirementReader.read(matches.pattern().pattern()));
                addPattern(new CompiledPattern(matches, unit, gate));
            }
        }
    }

    private void addPattern(CompiledPattern pattern) {
        List<String> literals = pattern.gate().literals();
        for (int i = 0; i < literals.size(); i++) {
            index.addLiteral(literals.get(i), terms.size(), NO_GROUP_FROM + terms.size());
            terms.add(new CompiledBook.PatternLiteral(patterns.size(), i));
        }
        patterns.add(pattern);
    }

    private CompiledClause compile(Clause clause) {
        return new CompiledClause(
                clause,
                clause.signals().stream().map(signal -> compile(clause, signal)).toList());
    }

    private CompiledClause.Part compile(Clause clause, Signal signal) {
        return switch (signal) {
            case Signal.Terms terms -> new CompiledClause.ByUnit(terms, units.key(terms.name()));
            case Signal.Links links -> new CompiledClause.ByUnit(links, units.key(links.name()));
            case Signal.Contact contact ->
                new CompiledClause.Once(
                        contact,
                        contact.kinds().stream()
                                .mapToInt(kind -> units.key(Units.CONTACT + kind))
                                .toArray(),
                        contact.weight());
            case Signal.Matches matches ->
                new CompiledClause.Once(
                        matches, new int[] {units.patternKey(matches.name(), clause.id())}, matches.weight());
            case Signal.Head head -> head(head);
            case Signal.Combination combination ->
                new CompiledClause.When(
                        combination,
                        combination.condition().triggers().stream()
                                .flatMapToInt(hitKey -> IntStream.of(units.keysAskedForBy(hitKey)))
                                .toArray());
        };
    }

    private CompiledClause.Part head(Signal.Head head) {
        int key = units.key(head.name());
        int[] doubts = head.doubtedBy().stream()
                .mapToInt(list -> units.key(Signal.Terms.PREFIX + list))
                .toArray();
        return heads.isDeep(head.head())
                ? new CompiledClause.ByEncoder(head, key, heads.indexOf(head.head()), doubts)
                : new CompiledClause.ByHead(head, key, heads.indexOf(head.head()), doubts);
    }

    private int[][] clausesByKey(List<CompiledClause> clauses) {
        List<Set<Integer>> byKey = Stream.generate(() -> (Set<Integer>) new TreeSet<Integer>())
                .limit(units.keys())
                .toList();
        for (int i = 0; i < clauses.size(); i++) {
            for (CompiledClause.Part part : clauses.get(i).parts()) {
                for (int key : part.keys()) {
                    byKey.get(key).add(i);
                }
            }
        }
        return byKey.stream()
                .map(some -> some.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
