package io.sluice.schemas.guidelines.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.sluice.schemas.guidelines.Facts;
import io.sluice.schemas.guidelines.condition.Compilation.Compiled;
import io.sluice.schemas.guidelines.condition.Compilation.Fault;
import io.sluice.schemas.guidelines.condition.Compilation.Faulty;
import java.util.List;

/** Compiles the expressions of the book: CEL over {@link Facts}, to true or false. Safe to use from several threads. */
public final class ConditionCompiler {

    /** In characters. What is longer is several conditions. */
    public static final int MAX_LENGTH = 2000;

    private static final CelCompiler COMPILER = Vocabulary.compiler();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();

    private ConditionCompiler() {}

    /** Finds all that is wrong with an expression, or compiles it. */
    public static Compilation compile(String source) {
        if (source.length() > MAX_LENGTH) {
            return new Faulty(List.of(new Fault(
                    1, 1, "the condition has " + source.length() + " characters, at most " + MAX_LENGTH + " allowed")));
        }
        CelValidationResult result = COMPILER.compile(source);
        if (result.hasError()) {
            return new Faulty(
                    result.getErrors().stream().map(ConditionCompiler::fault).toList());
        }
        try {
            return compile(source, result.getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException("a condition that checks does not compile", e);
        }
    }

    private static Compilation compile(String source, CelAbstractSyntaxTree ast) throws CelEvaluationException {
        ExpressionCheck check = new ExpressionCheck(ast);
        if (!check.faults().isEmpty()) {
            return new Faulty(check.faults());
        }
        return new Compiled(new CelCondition(
                source,
                check.hitKeys(),
                check.triggers(),
                check.heads(),
                check.asksOfItem(),
                RUNTIME.createProgram(ast),
                FactsPredicate.of(ast.getExpr())));
    }

    /** CEL counts columns from 0. */
    private static Fault fault(CelIssue issue) {
        int line = Math.max(1, issue.getSourceLocation().getLine());
        int column = Math.max(0, issue.getSourceLocation().getColumn()) + 1;
        String known = issue.getMessage().startsWith("undeclared reference") ? "; " + Vocabulary.describe() : "";
        return new Fault(line, column, "the condition does not check here: " + issue.getMessage() + known);
    }
}
