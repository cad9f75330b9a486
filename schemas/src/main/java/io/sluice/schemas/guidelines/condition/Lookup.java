package io.sluice.schemas.guidelines.condition;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;

/** Recognises {@code hits["terms:list"]} and {@code heads["name"]} in an expression. */
final class Lookup {

    /** CEL's name for looking something up by index. */
    static final String INDEX = "_[_]";

    private Lookup() {}

    /** @param map {@link Vocabulary#HITS} or {@link Vocabulary#HEADS} */
    static boolean is(CelExpr expr, String map) {
        return expr.getKind() == ExprKind.Kind.CALL
                && expr.call().function().equals(INDEX)
                && expr.call().args().getFirst().getKind() == ExprKind.Kind.IDENT
                && expr.call().args().getFirst().ident().name().equals(map);
    }

    /** What a look-up asks by: a text, in an expression that checks. */
    static CelExpr key(CelExpr lookup) {
        return lookup.call().args().get(1);
    }

    static boolean isText(CelExpr expr) {
        return expr.getKind() == ExprKind.Kind.CONSTANT && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }
}
