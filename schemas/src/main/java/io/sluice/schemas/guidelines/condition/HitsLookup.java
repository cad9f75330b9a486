package io.sluice.schemas.guidelines.condition;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;

/** Recognises {@code hits["terms:list"]} in an expression. */
final class HitsLookup {

    /** CEL's name for looking something up by index. */
    static final String INDEX = "_[_]";

    private HitsLookup() {}

    static boolean is(CelExpr expr) {
        return expr.getKind() == ExprKind.Kind.CALL
                && expr.call().function().equals(INDEX)
                && expr.call().args().getFirst().getKind() == ExprKind.Kind.IDENT
                && expr.call().args().getFirst().ident().name().equals(Vocabulary.HITS);
    }

    /** What a look-up asks by: a text, in an expression that checks. */
    static CelExpr key(CelExpr lookup) {
        return lookup.call().args().get(1);
    }

    static boolean isText(CelExpr expr) {
        return expr.getKind() == ExprKind.Kind.CONSTANT && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }
}
