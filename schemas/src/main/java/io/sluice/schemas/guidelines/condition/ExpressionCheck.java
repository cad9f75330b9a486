package io.sluice.schemas.guidelines.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import io.sluice.schemas.guidelines.condition.Compilation.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What CEL's type checker leaves open: that {@code hits} and {@code heads} are asked by names that can be known
 * beforehand, that nothing else is looked up by index, that sums cannot overflow, and that what is compared with an enumeration is a value of it.
 */
final class ExpressionCheck {

    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "@in");

    private final CelAbstractSyntaxTree ast;
    private final Set<String> hitKeys = new TreeSet<>();
    private final Set<String> heads = new TreeSet<>();
    private boolean asksOfItem;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> triggers;

    ExpressionCheck(CelAbstractSyntaxTree ast) {
        this.ast = ast;
        CelNavigableAst.fromAst(ast).getRoot().allNodes().forEach(this::check);
        triggers = faults.isEmpty() ? Triggers.of(ast.getExpr()) : Set.of();
        if (triggers.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(
                    1,
                    1,
                    "the condition can hold without any signal, and is looked at only when one has fired:"
                            + " ask for one that has to be there, as in hits[\"terms:LIST\"] > 0 && ..."));
        }
    }

    Set<String> hitKeys() {
        return hitKeys;
    }

    /** Those of {@link #hitKeys} of which one has to fire for the expression to hold; not empty, if there is no fault. */
    Set<String> triggers() {
        return triggers;
    }

    /** The heads of models that it asks for. */
    Set<String> heads() {
        return heads;
    }

    /** Whether it names anything that the text alone does not tell. */
    boolean asksOfItem() {
        return asksOfItem;
    }

    List<Fault> faults() {
        return faults;
    }

    private void check(CelNavigableExpr node) {
        CelExpr expr = node.expr();
        switch (expr.getKind()) {
            case IDENT -> checkIdentifier(node, expr);
            case CALL -> checkCall(expr);
            case CONSTANT -> checkConstant(expr);
            default -> {
                // Lists, maps and the like hold only what is checked here by itself.
            }
        }
    }

    private void checkIdentifier(CelNavigableExpr node, CelExpr expr) {
        asksOfItem |= !Vocabulary.OF_TEXT.contains(expr.ident().name());
        boolean indexed = node.parent()
                .map(parent -> Lookup.is(parent.expr(), expr.ident().name())
                        && parent.expr().call().args().getFirst().id() == expr.id())
                .orElse(false);
        if (expr.ident().name().equals(Vocabulary.HITS) && !indexed) {
            fault(expr, "hits can only be asked for one signal: hits[\"terms:LIST\"]");
        } else if (expr.ident().name().equals(Vocabulary.HEADS) && !indexed) {
            fault(expr, "heads can only be asked for one head: heads[\"NAME\"]");
        }
    }

    private void checkCall(CelExpr expr) {
        CelCall call = expr.call();
        if (Lookup.is(expr, Vocabulary.HITS)) {
            addKey(expr, hitKeys, "hits is asked by a name in quotes: hits[\"terms:LIST\"]");
        } else if (Lookup.is(expr, Vocabulary.HEADS)) {
            addKey(expr, heads, "heads is asked by a name in quotes: heads[\"NAME\"]");
        } else if (call.function().equals(Lookup.INDEX)) {
            fault(expr, "only hits and heads can be asked by index");
        } else if (COMPARISONS.contains(call.function()) && call.args().size() == 2) {
            checkChoice(call.args().get(0), call.args().get(1));
            checkChoice(call.args().get(1), call.args().get(0));
        }
    }

    private void addKey(CelExpr lookup, Set<String> keys, String otherwise) {
        CelExpr key = Lookup.key(lookup);
        if (Lookup.isText(key)) {
            keys.add(key.constant().stringValue());
        } else {
            fault(key, otherwise);
        }
    }

    private void checkChoice(CelExpr variable, CelExpr value) {
        if (variable.getKind() != ExprKind.Kind.IDENT) {
            return;
        }
        List<String> choices = Vocabulary.CHOICES.get(variable.ident().name());
        if (choices == null) {
            return;
        }
        List<CelExpr> values =
                value.getKind() == ExprKind.Kind.LIST ? value.list().elements() : List.of(value);
        for (CelExpr each : values) {
            if (Lookup.isText(each) && !choices.contains(each.constant().stringValue())) {
                fault(each, variable.ident().name() + " is never that: it is one of " + String.join(", ", choices));
            }
        }
    }

    /** With 32 bits to a literal and a limited length, no sum reaches 64 bits. */
    private void checkConstant(CelExpr expr) {
        CelConstant constant = expr.constant();
        if (constant.getKind() == CelConstant.Kind.INT64_VALUE
                && constant.int64Value() != Math.clamp(constant.int64Value(), Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            fault(expr, "the number is too large, at most " + Integer.MAX_VALUE + " allowed");
        }
    }

    private void fault(CelExpr at, String reason) {
        CelSourceLocation place = ast.getSource().getOffsetLocation(offset(at)).orElse(CelSourceLocation.of(1, 0));
        faults.add(new Fault(place.getLine(), place.getColumn() + 1, reason));
    }

    private int offset(CelExpr expr) {
        return ast.getSource().getPositionsMap().getOrDefault(expr.id(), 0);
    }
}
