package io.sluice.schemas.guidelines.condition;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of CEL that most conditions of a book are written in, without its interpreter: numbers of hits, sums of them
 * and constants, compared with each other, and these joined by and, or and not. Such conditions are asked of every text
 * that looks at all suspicious; the interpreter takes microseconds for one, and this some tens of nanoseconds and no
 * garbage. The answers are the same.
 */
interface HitsPredicate {

    /** @param hits how often each signal fired; 0 for one that is not there */
    boolean holds(Map<String, Integer> hits);

    /** A number in an expression. */
    interface Count {
        long of(Map<String, Integer> hits);
    }

    /** The expression as a predicate; null if it asks for anything else than hits. */
    static @Nullable HitsPredicate of(CelExpr expr) {
        if (expr.getKind() != ExprKind.Kind.CALL) {
            return null;
        }
        List<CelExpr> parts = expr.call().args();
        return switch (expr.call().function()) {
            case "_&&_" -> both(of(parts.get(0)), of(parts.get(1)));
            case "_||_" -> either(of(parts.get(0)), of(parts.get(1)));
            case "!_" -> not(of(parts.get(0)));
            case "_>_" -> compared(count(parts.get(0)), count(parts.get(1)), 1, 1);
            case "_>=_" -> compared(count(parts.get(0)), count(parts.get(1)), 0, 1);
            case "_==_" -> compared(count(parts.get(0)), count(parts.get(1)), 0, 0);
            case "_<=_" -> compared(count(parts.get(0)), count(parts.get(1)), -1, 0);
            case "_<_" -> compared(count(parts.get(0)), count(parts.get(1)), -1, -1);
            case "_!=_" -> not(compared(count(parts.get(0)), count(parts.get(1)), 0, 0));
            default -> null;
        };
    }

    private static @Nullable HitsPredicate both(@Nullable HitsPredicate one, @Nullable HitsPredicate other) {
        return one == null || other == null ? null : hits -> one.holds(hits) && other.holds(hits);
    }

    private static @Nullable HitsPredicate either(@Nullable HitsPredicate one, @Nullable HitsPredicate other) {
        return one == null || other == null ? null : hits -> one.holds(hits) || other.holds(hits);
    }

    private static @Nullable HitsPredicate not(@Nullable HitsPredicate predicate) {
        return predicate == null ? null : hits -> !predicate.holds(hits);
    }

    /** The sign of the comparison is from {@code least} to {@code most}. */
    private static @Nullable HitsPredicate compared(@Nullable Count one, @Nullable Count other, int least, int most) {
        if (one == null || other == null) {
            return null;
        }
        return hits -> {
            int sign = Long.compare(one.of(hits), other.of(hits));
            return sign >= least && sign <= most;
        };
    }

    private static @Nullable Count count(CelExpr expr) {
        if (Lookup.is(expr, Vocabulary.HITS)) {
            String key = Lookup.key(expr).constant().stringValue();
            return hits -> hits.getOrDefault(key, 0);
        } else if (expr.getKind() == ExprKind.Kind.CONSTANT) {
            boolean isNumber = expr.constant().getKind() == CelConstant.Kind.INT64_VALUE;
            long number = isNumber ? expr.constant().int64Value() : 0;
            return isNumber ? hits -> number : null;
        }
        boolean isSum =
                expr.getKind() == ExprKind.Kind.CALL && expr.call().function().equals("_+_");
        return isSum
                ? sum(count(expr.call().args().get(0)), count(expr.call().args().get(1)))
                : null;
    }

    private static @Nullable Count sum(@Nullable Count one, @Nullable Count other) {
        return one == null || other == null ? null : hits -> Math.addExact(one.of(hits), other.of(hits));
    }
}
