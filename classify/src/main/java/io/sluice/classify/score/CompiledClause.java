package io.sluice.classify.score;

import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.Signal;
import java.util.List;

/** A clause with its signals resolved to the numbers that {@link Findings} knows. */
record CompiledClause(Clause clause, List<Part> parts) {

    /** One signal. */
    sealed interface Part {
        Signal signal();

        /** Those that make it worth a look. */
        int[] keys();
    }

    /** Each unit found under the key counts by its own weight. */
    record ByUnit(Signal signal, int key) implements Part {
        @Override
        public int[] keys() {
            return new int[] {key};
        }
    }

    /** Anything found under one of the keys counts, once. */
    record Once(Signal signal, int[] keys, double weight) implements Part {}

    /** A condition. */
    record When(Signal.Combination signal, int[] keys) implements Part {}

    /**
     * A head of a linear model counts where it is sure enough.
     *
     * @param head by its place among the book's linear heads
     * @param doubts the keys of which one that is found makes it doubtful
     */
    record ByHead(Signal.Head signal, int key, int head, int[] doubts) implements Part {
        @Override
        public int[] keys() {
            return new int[] {key};
        }
    }

    /**
     * A head of a sentence encoder, likewise, where its encoder has looked.
     *
     * @param head by its place among the book's encoders' heads
     * @param doubts the keys of which one that is found makes it doubtful
     */
    record ByEncoder(Signal.Head signal, int key, int head, int[] doubts) implements Part {
        @Override
        public int[] keys() {
            return new int[] {key};
        }
    }

    CompiledClause {
        parts = List.copyOf(parts);
    }

    /** Whether what it says of a text with these findings depends on the item that the text stands in. */
    boolean asksOfItem(Findings findings) {
        if (!clause.surfaces().isEmpty() || !clause.platforms().isEmpty()) {
            return true;
        }
        for (Part part : parts) {
            if (part instanceof When when && when.signal().condition().asksOfItem() && findings.hasAny(when.keys())) {
                return true;
            }
        }
        return false;
    }

    /** An item that crosses over to another platform is judged under the terms of both. */
    boolean appliesTo(ContentEvent event) {
        return clause.appliesTo(event);
    }
}
