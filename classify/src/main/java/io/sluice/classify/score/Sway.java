package io.sluice.classify.score;

import io.sluice.classify.score.CompiledClause.ByEncoder;
import io.sluice.schemas.guidelines.Signal;
import java.util.HashSet;
import java.util.Set;

/**
 * What the encoders' heads of a clause do to its other signals: what was dear to ask replaces the cheaper guess, and, where
 * it finds nothing, what lists say of words counts for little.
 *
 * @param replaced the linear heads that do not count
 * @param isCleared an encoder's head has cleared the clause, and none of them fires
 */
record Sway(Set<String> replaced, boolean isCleared) {

    private static final Sway NONE = new Sway(Set.of(), false);

    static Sway of(CompiledClause clause, DeepLook deep) {
        if (!deep.hasLooked()) {
            return NONE;
        }
        Set<String> replaced = new HashSet<>();
        boolean clears = false;
        boolean holds = false;
        for (CompiledClause.Part part : clause.parts()) {
            if (part instanceof ByEncoder byEncoder && deep.hasAnswered(byEncoder.head())) {
                Signal.Head signal = byEncoder.signal();
                double probability = deep.probability(byEncoder.head());
                replaced.addAll(signal.insteadOf());
                clears |= probability < signal.clears();
                holds |= signal.clears() > 0 && probability >= signal.clears() || probability >= signal.from();
            }
        }
        return replaced.isEmpty() && !clears ? NONE : new Sway(replaced, clears && !holds);
    }

    /** What is left of a signal's weight. */
    double share(Signal signal) {
        return isCleared ? cleared(signal) : 1;
    }

    /** A link or a handle is there whatever the words mean. */
    private static double cleared(Signal signal) {
        return switch (signal) {
            case Signal.Terms _, Signal.Matches _, Signal.Combination _ -> Signal.Head.CLEARED;
            case Signal.Links _, Signal.Contact _, Signal.Head _ -> 1;
        };
    }

    boolean replaces(Signal.Head head) {
        return replaced.contains(head.head());
    }
}
