package io.sluice.schemas.guidelines.condition;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.guidelines.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of CEL that conditions of a book are written in, without its interpreter: numbers of hits, sums of them,
 * heads' probabilities and constants, compared with each other, the surface compared with a constant, and these joined by
 * and, or and not. Such conditions are asked of every text that looks at all suspicious; the interpreter takes microseconds
 * for one, and this some tens of nanoseconds and no garbage. The answers are the same.
 */
interface FactsPredicate {

    boolean holds(Facts facts);

    /** A whole number in an expression. */
    interface Count {
        long of(Facts facts);
    }

    /** A probability in an expression. */
    interface Probability {
        double of(Facts facts);
    }

    /** The expression as a predicate; null if it asks for anything else. */
    static @Nullable FactsPredicate of(CelExpr expr) {
        if (expr.getKind() != ExprKind.Kind.CALL) {
            return null;
        }
        List<CelExpr> parts = expr.call().args();
        return switch (expr.call().function()) {
            case "_&&_" -> both(of(parts.get(0)), of(parts.get(1)));
            case "_||_" -> either(of(parts.get(0)), of(parts.get(1)));
            case "!_" -> not(of(parts.get(0)));
            case "_>_" -> compared(parts, 1, 1);
            case "_>=_" -> compared(parts, 0, 1);
            case "_==_" -> compared(parts, 0, 0);
            case "_<=_" -> compared(parts, -1, 0);
            case "_<_" -> compared(parts, -1, -1);
            case "_!=_" -> not(compared(parts, 0, 0));
            default -> null;
        };
    }

    private static @Nullable FactsPredicate both(@Nullable FactsPredicate one, @Nullable FactsPredicate other) {
        return one == null || other == null ? null : facts -> one.holds(facts) && other.holds(facts);
    }

    private static @Nullable FactsPredicate either(@Nullable FactsPredicate one, @Nullable FactsPredicate other) {
        return one == null || other == null ? null : facts -> one.holds(facts) || other.holds(facts);
    }

    private static @Nullable FactsPredicate not(@Nullable FactsPredicate predicate) {
        return predicate == null ? null : facts -> !predicate.holds(facts);
    }

    /** The sign of the comparison is from {@code least} to {@code most}. */
    private static @Nullable FactsPredicate compared(List<CelExpr> parts, int least, int most) {
        Count count = count(parts.get(0));
        Count otherCount = count(parts.get(1));
        if (count != null && otherCount != null) {
            return facts -> isWithin(Long.compare(count.of(facts), otherCount.of(facts)), least, most);
        }
        Probability probability = probability(parts.get(0));
        Probability otherProbability = probability(parts.get(1));
        if (probability != null && otherProbability != null) {
            return facts -> isWithin(Double.compare(probability.of(facts), otherProbability.of(facts)), least, most);
        }
        return least == 0 && most == 0 ? isSurface(parts.get(0), parts.get(1)) : null;
    }

    private static boolean isWithin(int sign, int least, int most) {
        return sign >= least && sign <= most;
    }

    private static @Nullable FactsPredicate isSurface(CelExpr one, CelExpr other) {
        boolean asksForSurface =
                one.getKind() == ExprKind.Kind.IDENT && one.ident().name().equals(Vocabulary.SURFACE);
        if (!asksForSurface || !Lookup.isText(other)) {
            return null;
        }
        String wanted = other.constant().stringValue();
        for (Surface surface : Surface.values()) {
            if (surface.name().equals(wanted)) {
                return facts -> facts.event().surface() == surface;
            }
        }
        return null;
    }

    private static @Nullable Count count(CelExpr expr) {
        if (Lookup.is(expr, Vocabulary.HITS)) {
            String key = Lookup.key(expr).constant().stringValue();
            return facts -> facts.hits().getOrDefault(key, 0);
        } else if (expr.getKind() == ExprKind.Kind.CONSTANT) {
            boolean isNumber = expr.constant().getKind() == CelConstant.Kind.INT64_VALUE;
            long number = isNumber ? expr.constant().int64Value() : 0;
            return isNumber ? facts -> number : null;
        }
        boolean isSum =
                expr.getKind() == ExprKind.Kind.CALL && expr.call().function().equals("_+_");
        return isSum
                ? sum(count(expr.call().args().get(0)), count(expr.call().args().get(1)))
                : null;
    }

    private static @Nullable Count sum(@Nullable Count one, @Nullable Count other) {
        return one == null || other == null ? null : facts -> Math.addExact(one.of(facts), other.of(facts));
    }

    private static @Nullable Probability probability(CelExpr expr) {
        if (Lookup.is(expr, Vocabulary.HEADS)) {
            String head = Lookup.key(expr).constant().stringValue();
            return facts -> facts.heads().getOrDefault(head, 0.0);
        }
        boolean isNumber =
                expr.getKind() == ExprKind.Kind.CONSTANT && expr.constant().getKind() == CelConstant.Kind.DOUBLE_VALUE;
        double number = isNumber ? expr.constant().doubleValue() : 0;
        return isNumber ? facts -> number : null;
    }
}
