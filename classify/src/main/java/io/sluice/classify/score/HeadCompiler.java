package io.sluice.classify.score;

import io.sluice.classify.linear.LinearModel;
import io.sluice.classify.linear.LinearModels;
import io.sluice.classify.score.CompiledHeads.CompiledHead;
import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.Signal;
import io.sluice.schemas.guidelines.UnusableBookException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the heads that a book asks for, in its signals and in its conditions. */
final class HeadCompiler {

    private final LinearModels models;
    private final Units units;

    /** By name: from which probability on any clause takes it; 1, which none reaches, where only conditions ask. */
    private final Map<String, Double> lowest = new TreeMap<>();

    private final Set<String> inConditions = new TreeSet<>();

    HeadCompiler(LinearModels models, Units units) {
        this.models = models;
        this.units = units;
    }

    /** @throws UnusableBookException if none of the models has a head that the book asks for */
    static void check(GuidelineBook book, LinearModels models) {
        HeadCompiler heads = new HeadCompiler(models, new Units());
        book.clauses().forEach(heads::add);
    }

    void add(Clause clause) {
        for (Signal signal : clause.signals()) {
            if (signal instanceof Signal.Head head) {
                require(head.head(), clause);
                lowest.merge(head.head(), head.from(), Math::min);
            } else if (signal instanceof Signal.Combination combination) {
                for (String head : combination.condition().heads()) {
                    require(head, clause);
                    inConditions.add(head);
                    lowest.merge(head, 1.0, Math::min);
                }
            }
        }
    }

    private void require(String head, Clause clause) {
        if (models.find(head).isEmpty()) {
            throw new UnusableBookException("the clause " + clause.id() + " asks for the head " + head
                    + ", which this build does not have: it has " + String.join(", ", models.names()));
        }
    }

    int indexOf(String head) {
        return List.copyOf(lowest.keySet()).indexOf(head);
    }

    CompiledHeads compiled() {
        List<LinearModel> asked = models.models().stream()
                .filter(model -> model.heads().stream().anyMatch(head -> lowest.containsKey(head.name())))
                .toList();
        List<CompiledHead> heads = new ArrayList<>();
        lowest.forEach((name, from) -> {
            LinearModels.Place place = models.find(name).orElseThrow();
            int unit = units.add(units.key(Signal.Head.PREFIX + name), 0);
            heads.add(new CompiledHead(
                    name,
                    asked.indexOf(place.model()),
                    place.index(),
                    unit,
                    place.head().calibration().raw(from),
                    place.head().calibration()));
        });
        return new CompiledHeads(
                asked, heads, inConditions.stream().mapToInt(this::indexOf).toArray());
    }
}
