package io.sluice.schemas.guidelines.condition;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import io.sluice.schemas.guidelines.Condition;
import io.sluice.schemas.guidelines.Facts;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A checked and compiled CEL expression. Two of the same source are equal. */
final class CelCondition implements Condition {

    private final String source;
    private final Set<String> hitKeys;
    private final Set<String> triggers;
    private final Set<String> heads;
    private final boolean asksOfItem;
    private final Program program;
    private final @Nullable FactsPredicate onFacts;

    /** @param onFacts the same expression where it is as simple as most are */
    CelCondition(
            String source,
            Set<String> hitKeys,
            Set<String> triggers,
            Set<String> heads,
            boolean asksOfItem,
            Program program,
            @Nullable FactsPredicate onFacts) {
        this.source = source;
        this.hitKeys = Set.copyOf(hitKeys);
        this.triggers = Set.copyOf(triggers);
        this.heads = Set.copyOf(heads);
        this.asksOfItem = asksOfItem;
        this.program = program;
        this.onFacts = onFacts;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public Set<String> hitKeys() {
        return hitKeys;
    }

    @Override
    public Set<String> triggers() {
        return triggers;
    }

    @Override
    public Set<String> heads() {
        return heads;
    }

    @Override
    public boolean asksOfItem() {
        return asksOfItem;
    }

    @Override
    public boolean holds(Facts facts) {
        return onFacts == null ? interpreted(facts) : onFacts.holds(facts);
    }

    /** As the interpreter of CEL has it. */
    boolean interpreted(Facts facts) {
        try {
            return (Boolean) program.eval(new FactVariables(facts));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a condition of total functions failed: " + source, e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CelCondition condition && condition.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
