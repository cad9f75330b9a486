package io.sluice.classify.score;

import io.sluice.classify.linear.Span;
import io.sluice.schemas.assessment.ClauseScore;
import io.sluice.schemas.assessment.Evidence;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.Facts;
import io.sluice.schemas.guidelines.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From findings to scores. Within a clause, what fired counts as independent evidence (noisy or):
 * {@code 1 - (1 - w1)(1 - w2)...} over different terms, domains, patterns and conditions, and the surest of the heads.
 * What takes guessing to read, a homophone or a picture, weighs {@value #DOUBT} of what stands there plainly, and so does a
 * condition that nothing else than such findings called for: a plain find of the same weight that limits an item sends a
 * guessed one to a reviewer.
 */
final class Weighing {

    private static final double DOUBT = 0.8;

    private final CompiledBook book;
    private final Findings findings;
    private final HeadLook heads;
    private final DeepLook deep;
    private final ContentEvent event;
    private final boolean reported;
    private final List<String> failedSignals;
    private final List<ClauseScore> scores = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private @Nullable Facts facts;

    Weighing(CompiledBook book, Look look, DeepLook deep, ContentEvent event, boolean reported) {
        this.book = book;
        this.findings = look.findings();
        this.heads = look.heads();
        this.deep = deep;
        this.failedSignals = new ArrayList<>(look.failedSignals());
        this.failedSignals.addAll(deep.failedSignals());
        this.event = event;
        this.reported = reported;
    }

    void weigh(CompiledClause compiled) {
        if (!compiled.appliesTo(event)) {
            return;
        }
        Clause clause = compiled.clause();
        ClauseEvidence found = new ClauseEvidence(clause.id());
        @Nullable List<Fired> sure = null;
        double faint = 0;
        Sway sway = Sway.of(compiled, deep);
        for (CompiledClause.Part part : compiled.parts()) {
            switch (part) {
                case CompiledClause.ByUnit byUnit -> addUnits(byUnit, sway, found);
                case CompiledClause.Once once -> addOnce(once, sway, found);
                case CompiledClause.When when -> addCondition(when, sway, found);
                case CompiledClause.ByHead byHead -> sure = with(fired(byHead, sway), sure);
                case CompiledClause.ByEncoder byEncoder -> {
                    sure = with(fired(byEncoder), sure);
                    faint = Math.max(faint, faint(byEncoder, clause));
                }
            }
        }
        if (sure != null) {
            addHeads(sure, found);
        }
        double score = Math.max(found.score(), faint);
        if (score > 0) {
            scores.add(new ClauseScore(clause.id(), score));
            evidence.addAll(found.chosen());
        }
    }

    /** All that was weighed, with what {@code nothing} says of versions. */
    Scores scores(Scores nothing) {
        List<String> encoders = deep.models();
        if (scores.isEmpty() && failedSignals.isEmpty() && encoders.isEmpty()) {
            return nothing;
        }
        List<String> failed = failedSignals.isEmpty()
                ? List.of()
                : failedSignals.stream().distinct().toList();
        List<String> models = encoders.isEmpty()
                ? nothing.models()
                : Stream.concat(nothing.models().stream(), encoders.stream()).toList();
        return new Scores(scores, evidence, nothing.guidelinesVersion(), models, failed);
    }

    private void addUnits(CompiledClause.ByUnit part, Sway sway, ClauseEvidence found) {
        double share = sway.share(part.signal());
        for (int unit = findings.firstOf(part.key()); unit >= 0; unit = findings.nextOf(unit)) {
            double weight = book.weights()[unit] * (findings.isDoubtful(unit) ? DOUBT : 1) * share;
            found.add(part.signal().name(), weight, findings.start(unit), findings.end(unit));
        }
    }

    private void addOnce(CompiledClause.Once part, Sway sway, ClauseEvidence found) {
        double weight = part.weight() * sway.share(part.signal());
        boolean fired = false;
        for (int key : part.keys()) {
            int unit = findings.firstOf(key);
            if (unit >= 0) {
                found.add(part.signal().name(), fired ? 0 : weight, findings.start(unit), findings.end(unit));
                fired = true;
            }
        }
    }

    /**
     * A head that fired, what it contributes, and what moved it.
     *
     * @param isDeep it is an encoder's: to find what moved it is so dear that only the surest is asked
     */
    private record Fired(Signal.Head signal, boolean isDeep, double contribution, Supplier<List<Span>> spans) {}

    /** The heads that fired so far, and this one if it did; null for none. */
    private static @Nullable List<Fired> with(@Nullable Fired head, @Nullable List<Fired> before) {
        if (head == null) {
            return before;
        }
        List<Fired> fired = before == null ? new ArrayList<>() : before;
        fired.add(head);
        return fired;
    }

    private @Nullable Fired fired(CompiledClause.ByHead part, Sway sway) {
        if (!findings.has(part.key()) || sway.replaces(part.signal())) {
            return null;
        }
        double probability = heads.probability(part.head());
        return fired(part.signal(), false, probability, part.doubts(), () -> heads.spans(part.head()));
    }

    private @Nullable Fired fired(CompiledClause.ByEncoder part) {
        double probability = deep.probability(part.head());
        return fired(part.signal(), true, probability, part.doubts(), () -> deep.spans(part.head()));
    }

    /** What is left of a head that does not fire: below the clause's floor, so that nothing follows, but texts can be put in order. */
    private double faint(CompiledClause.ByEncoder part, Clause clause) {
        double probability = deep.probability(part.head());
        double from = part.signal().from();
        return probability < DeepLook.FAINT || probability >= from
                ? 0
                : clause.floor() * probability / from * doubt(part.doubts());
    }

    private double doubt(int[] doubts) {
        return findings.hasAny(doubts) ? Signal.Head.DOUBTED : 1;
    }

    private @Nullable Fired fired(
            Signal.Head signal, boolean isDeep, double probability, int[] doubts, Supplier<List<Span>> spans) {
        if (probability < signal.from()) {
            return null;
        }
        return new Fired(signal, isDeep, signal.weight() * probability * doubt(doubts), spans);
    }

    /** Heads learn from texts that resemble each other: together they are no more than the surest of them. */
    private void addHeads(List<Fired> sure, ClauseEvidence found) {
        sure.sort(Comparator.comparingDouble(Fired::contribution).reversed());
        // To find what moved a head takes longer than all else: only where anything follows from it.
        double score = 1 - (1 - found.score()) * (1 - sure.getFirst().contribution());
        boolean isNoteworthy = score >= book.noteworthyFrom(found.clause());
        for (int i = 0; i < sure.size(); i++) {
            String signal = sure.get(i).signal().name();
            double weight = i == 0 ? sure.get(i).contribution() : 0;
            boolean shows = isNoteworthy && (i == 0 || !sure.get(i).isDeep());
            List<Span> spans = shows ? sure.get(i).spans().get() : List.of();
            if (spans.isEmpty()) {
                found.add(signal, weight, 0, 0);
            }
            for (int j = 0; j < spans.size(); j++) {
                Span span = spans.get(j);
                found.add(signal, j == 0 ? weight : 0, span.start(), span.end());
            }
        }
    }

    private void addCondition(CompiledClause.When part, Sway sway, ClauseEvidence found) {
        if (!findings.hasAny(part.keys())) {
            return;
        }
        Signal.Combination signal = part.signal();
        try {
            if (signal.condition().holds(facts())) {
                double doubt = findings.areDoubtful(part.keys()) ? DOUBT : 1;
                found.add(signal.name(), signal.weight() * doubt * sway.share(signal), 0, 0);
            }
        } catch (RuntimeException e) {
            failedSignals.add(signal.name());
        }
    }

    private Facts facts() {
        Facts known = facts;
        if (known == null) {
            Map<String, Integer> hits = new HashMap<>();
            for (int i = 0; i < findings.size(); i++) {
                for (String name : book.factNames().get(findings.key(i))) {
                    hits.merge(name, findings.count(i), Integer::sum);
                }
            }
            Map<String, Double> probabilities = heads.probabilitiesInConditions();
            deep.addTo(probabilities);
            known = new Facts(event, reported, hits, probabilities);
            facts = known;
        }
        return known;
    }
}
