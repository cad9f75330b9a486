package io.sluice.schemas.guidelines.condition;

import io.sluice.schemas.guidelines.Condition;
import java.util.List;

/** What came of compiling an expression. */
public sealed interface Compilation {

    record Compiled(Condition condition) implements Compilation {}

    /** @param faults at least one */
    record Faulty(List<Fault> faults) implements Compilation {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /**
     * What is wrong with an expression.
     *
     * @param line of the expression, from 1
     * @param column from 1
     * @param reason what is wrong, and what would be right
     */
    record Fault(int line, int column, String reason) {}
}
