package io.sluice.classify.pattern;

import io.sluice.classify.text.CharClass;
import io.sluice.classify.text.FoldTable;
import java.util.Set;

/** Collects what the parts of a sequence require, and the literals that stand in it letter by letter. */
final class LiteralRun {

    private final StringBuilder letters = new StringBuilder();
    private Requirement best = new Requirement.Nothing();

    /** The next character, exactly once. One that the fold would not keep, or not as it is, ends the literal. */
    void append(char c) {
        int charClass = FoldTable.classOf(c);
        boolean plain = c < 0x80 ? CharClass.isWord(charClass) : Character.isIdeographic(c);
        if (!letters.isEmpty() && CharClass.isWord(charClass) != isWord(letters.charAt(0))) {
            cut();
        }
        if (plain) {
            letters.append(c);
        } else {
            cut();
        }
    }

    /** A part that is no literal. */
    void add(Requirement part) {
        cut();
        best = Requirement.both(best, part);
    }

    /** Ends the literal. */
    void cut() {
        if (!letters.isEmpty()) {
            best = Requirement.both(best, new Requirement.OneOf(Set.of(letters.toString())));
            letters.setLength(0);
        }
    }

    Requirement end() {
        cut();
        return best;
    }

    private static boolean isWord(char c) {
        return CharClass.isWord(FoldTable.classOf(c));
    }
}
