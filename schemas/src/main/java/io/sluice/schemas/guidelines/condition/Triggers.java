package io.sluice.schemas.guidelines.condition;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which signals must fire for an expression to hold. Of several things that must all hold, one that asks for signals is
 * enough; the first is taken, so that an author decides which.
 */
final class Triggers {

    private Triggers() {}

    /** At least one of these has fired wherever the expression holds; none where that cannot be said. */
    static Set<String> of(CelExpr expr) {
        if (expr.getKind() != ExprKind.Kind.CALL || expr.call().args().size() != 2) {
            return Set.of();
        }
        CelCall call = expr.call();
        CelExpr left = call.args().get(0);
        CelExpr right = call.args().get(1);
        return switch (call.function()) {
            case "_&&_" -> {
                Set<String> first = of(left);
                yield first.isEmpty() ? of(right) : first;
            }
            case "_||_" -> either(of(left), of(right));
            case "_>_" -> atLeast(left, right, 0);
            case "_>=_", "_==_" -> atLeast(left, right, 1);
            case "_<_" -> atLeast(right, left, 0);
            case "_<=_" -> atLeast(right, left, 1);
            default -> Set.of();
        };
    }

    private static Set<String> either(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Set.of();
        }
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    /** Look-ups of hits that are compared with no less than the least number that only a hit makes true. */
    private static Set<String> atLeast(CelExpr lookups, CelExpr number, int least) {
        boolean isTrigger = number.getKind() == ExprKind.Kind.CONSTANT
                && number.constant().getKind() == CelConstant.Kind.INT64_VALUE
                && number.constant().int64Value() >= least;
        return isTrigger ? sum(lookups) : Set.of();
    }

    /** The keys of a look-up, or of a sum of look-ups and nothing else: without a hit it is 0. */
    private static Set<String> sum(CelExpr expr) {
        if (Lookup.is(expr, Vocabulary.HITS)) {
            return Set.of(Lookup.key(expr).constant().stringValue());
        }
        boolean isSum =
                expr.getKind() == ExprKind.Kind.CALL && expr.call().function().equals("_+_");
        return isSum
                ? either(sum(expr.call().args().get(0)), sum(expr.call().args().get(1)))
                : Set.of();
    }
}
