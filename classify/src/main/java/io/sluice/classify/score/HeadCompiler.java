package io.sluice.classify.score;

import io.sluice.classify.encoder.EncoderHead;
import io.sluice.classify.encoder.Encoders;
import io.sluice.classify.encoder.SentenceEncoder;
import io.sluice.classify.linear.Calibration;
import io.sluice.classify.linear.LinearModel;
import io.sluice.classify.linear.LinearModels;
import io.sluice.classify.score.CompiledEncoders.DeepHead;
import io.sluice.classify.score.CompiledEncoders.Router;
import io.sluice.classify.score.CompiledHeads.CompiledHead;
import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.SecondLookRules;
import io.sluice.schemas.guidelines.Signal;
import io.sluice.schemas.guidelines.UnusableBookException;
import io.sluice.schemas.id.ClauseId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the heads that a book asks for, in its signals and in its conditions. A head's name says which model has it. */
final class HeadCompiler {

    private final LinearModels models;
    private final Encoders encoders;
    private final Units units;

    /** By name: from which probability on any clause takes it; 1, which none reaches, where conditions or the second look ask. */
    private final Map<String, Double> lowest = new TreeMap<>();

    private final Map<String, Double> lowestDeep = new TreeMap<>();

    private final Set<String> inConditions = new TreeSet<>();

    /** By the name of an encoder's head: the signals that do not answer without it. */
    private final Map<String, Set<String>> signals = new HashMap<>();

    /** By clause, the heads it asks for. */
    private final Map<ClauseId, Set<String>> asked = new HashMap<>();

    HeadCompiler(LinearModels models, Encoders encoders, Units units) {
        this.models = models;
        this.encoders = encoders;
        this.units = units;
        Set<String> names = new TreeSet<>(models.names());
        names.retainAll(encoders.names());
        if (!names.isEmpty()) {
            throw new IllegalArgumentException("a linear model and an encoder both have the heads " + names);
        }
    }

    /** @throws UnusableBookException if none of the models has a head that the book asks for */
    static void check(GuidelineBook book, LinearModels models, Encoders encoders) {
        new HeadCompiler(models, encoders, new Units()).add(book);
    }

    void add(GuidelineBook book) {
        add(book.secondLook());
        book.clauses().forEach(this::add);
    }

    /** No clause takes such a head; it only says which texts encoders look at. */
    private void add(SecondLookRules rules) {
        for (String head : rules.heads().keySet()) {
            if (models.find(head).isEmpty()) {
                throw new UnusableBookException("second-look asks for the head " + head
                        + ", which no linear model of this build has: they have " + String.join(", ", models.names()));
            }
            lowest.merge(head, 1.0, Math::min);
        }
    }

    private void add(Clause clause) {
        for (Signal signal : clause.signals()) {
            if (signal instanceof Signal.Head head) {
                checkStanding(head, clause);
                add(head.head(), head.from(), signal, clause);
            } else if (signal instanceof Signal.Combination combination) {
                for (String head : combination.condition().heads()) {
                    add(head, 1, signal, clause);
                    inConditions.add(head);
                }
            }
        }
    }

    private void add(String head, double from, Signal signal, Clause clause) {
        asked.computeIfAbsent(clause.id(), any -> new TreeSet<>()).add(head);
        if (isDeep(head)) {
            lowestDeep.merge(head, from, Math::min);
            signals.computeIfAbsent(head, any -> new TreeSet<>()).add(signal.name());
        } else if (models.find(head).isPresent()) {
            lowest.merge(head, from, Math::min);
        } else {
            List<String> names = new ArrayList<>(models.names());
            names.addAll(encoders.names());
            throw new UnusableBookException("the clause " + clause.id() + " asks for the head " + head
                    + ", which this build does not have: it has " + String.join(", ", names));
        }
    }

    /** A linear head has always answered: nothing can stand for it that it would stand for. */
    private void checkStanding(Signal.Head head, Clause clause) {
        if (!isDeep(head.head()) && (!head.insteadOf().isEmpty() || head.clears() > 0)) {
            throw new UnusableBookException("the head " + head.head() + " of the clause " + clause.id()
                    + " is not of an encoder: instead-of and clears are not for it");
        }
        head.insteadOf().stream().filter(this::isDeep).findFirst().ifPresent(other -> {
            throw new UnusableBookException("the head " + head.head() + " of the clause " + clause.id()
                    + " cannot count instead of " + other + ", which is of an encoder itself");
        });
    }

    /** Whether an encoder has the head. */
    boolean isDeep(String head) {
        return encoders.find(head).isPresent();
    }

    /** By its place among the book's linear heads, or among those of encoders. */
    int indexOf(String head) {
        return List.copyOf((isDeep(head) ? lowestDeep : lowest).keySet()).indexOf(head);
    }

    CompiledHeads compiled() {
        List<LinearModel> used = models.models().stream()
                .filter(model -> model.heads().stream().anyMatch(head -> lowest.containsKey(head.name())))
                .toList();
        List<CompiledHead> heads = new ArrayList<>();
        lowest.forEach((name, from) -> {
            LinearModels.Place place = models.find(name).orElseThrow();
            int unit = units.add(units.key(Signal.Head.PREFIX + name), 0);
            heads.add(new CompiledHead(
                    name,
                    used.indexOf(place.model()),
                    place.index(),
                    unit,
                    place.head().calibration().raw(from),
                    place.head().calibration()));
        });
        int[] conditions = inConditions.stream()
                .filter(name -> !isDeep(name))
                .mapToInt(this::indexOf)
                .toArray();
        return new CompiledHeads(used, heads, conditions);
    }

    CompiledEncoders compiledEncoders(GuidelineBook book) {
        List<SentenceEncoder> used = encoders.encoders().stream()
                .filter(encoder ->
                        encoder.header().heads().stream().map(EncoderHead::name).anyMatch(lowestDeep::containsKey))
                .toList();
        List<DeepHead> heads = new ArrayList<>();
        lowestDeep.forEach((name, from) -> {
            Encoders.Place place = encoders.find(name).orElseThrow();
            int unit = units.add(units.key(Signal.Head.PREFIX + name), 0);
            heads.add(new DeepHead(
                    name,
                    used.indexOf(place.encoder()),
                    place.index(),
                    unit,
                    from,
                    place.head().calibration(),
                    signals.getOrDefault(name, Set.of())));
        });
        Map<ClauseId, Integer> clauses = clauses(used);
        return new CompiledEncoders(book.secondLook(), used, heads, clauses, routers(book.secondLook(), clauses));
    }

    /** Those that ask for an encoder's head, with a bit for each encoder that has it. */
    private Map<ClauseId, Integer> clauses(List<SentenceEncoder> used) {
        Map<ClauseId, Integer> clauses = new HashMap<>();
        asked.forEach((clause, names) -> names.stream()
                .flatMap(name -> encoders.find(name).stream())
                .forEach(place ->
                        clauses.merge(clause, 1 << used.indexOf(place.encoder()), (one, other) -> one | other)));
        return clauses;
    }

    /** The linear heads of clauses that ask for an encoder's, and those that the rules name. */
    private List<Router> routers(SecondLookRules rules, Map<ClauseId, Integer> clauses) {
        Map<String, Integer> byHead = new TreeMap<>();
        clauses.forEach((clause, some) -> asked.getOrDefault(clause, Set.of()).stream()
                .filter(name -> !isDeep(name))
                .forEach(name -> byHead.merge(name, some, (one, other) -> one | other)));
        List<Router> routers = new ArrayList<>();
        byHead.forEach((name, some) -> routers.add(router(name, some, rules.from(), rules.to())));
        int all = clauses.values().stream().reduce(0, (one, other) -> one | other);
        rules.heads().forEach((name, from) -> routers.add(router(name, all, from, 1)));
        return routers;
    }

    /** @param to 1 for no end: no probability is that high, and its raw score is infinite */
    private Router router(String head, int encoders, double from, double to) {
        Calibration calibration = models.find(head).orElseThrow().head().calibration();
        return new Router(indexOf(head), encoders, calibration.raw(from), calibration.raw(to));
    }
}
