package io.sluice.classify.pattern;

import io.sluice.classify.text.CharClass;
import io.sluice.classify.text.FoldTable;
import java.util.ArrayList;
import java.util.List;

/** Collects what the parts of a sequence require, and the literals that stand in it letter by letter. */
final class LiteralRun {

    /** Shorter Latin ones stand in most texts: to look for them costs more than it saves. */
    private static final int MIN_LATIN = 3;

    private final StringBuilder letters = new StringBuilder();
    private final List<Requirement> parts = new ArrayList<>();

    /** The next character, once or more. One that the fold would not keep, or not as it is, ends the literal. */
    void append(char c) {
        boolean plain = c < 0x80 ? isWord(c) : Character.isIdeographic(c);
        if (!letters.isEmpty() && isWord(c) != isWord(letters.charAt(0))) {
            cut();
        }
        if (plain) {
            letters.append(c);
        } else {
            add(Requirement.ofCharacter(c));
        }
    }

    /** A part that is no literal. */
    void add(Requirement part) {
        cut();
        parts.add(part);
    }

    /** Ends the literal. */
    void cut() {
        if (letters.length() >= MIN_LATIN || !letters.isEmpty() && !isWord(letters.charAt(0))) {
            parts.add(new Requirement.Literal(letters.toString()));
        }
        letters.setLength(0);
    }

    Requirement end() {
        cut();
        return Requirement.all(parts);
    }

    private static boolean isWord(char c) {
        return CharClass.isWord(FoldTable.classOf(c));
    }
}
