package io.sluice.classify.linear;

import io.sluice.classify.text.CharClass;
import io.sluice.classify.text.FoldTable;
import io.sluice.classify.text.FoldedText;

/**
 * Which scripts a folded text is written in, and by that which models look at it. A character of Han says about as much as
 * three Latin letters. Han counts where it carries a quarter of what is said; Latin script where it carries half, as the
 * letters of links and handles stand in texts of all languages, and only where there is a word. A buffer for one thread.
 */
public final class ScriptCount {

    private static final int LEAST_LATIN = 3;
    private static final int LETTERS_TO_A_HAN = 3;
    private static final int SHARE_OF_LATIN = 2;
    private static final int SHARE_OF_HAN = 4;

    private int latin;
    private int han;
    private int other;

    public ScriptCount count(FoldedText text) {
        latin = 0;
        han = 0;
        other = 0;
        char[] chars = text.chars();
        for (int i = 0; i < text.length(); i++) {
            char c = chars[i];
            if (c >= 'a' && c <= 'z') {
                latin++;
            } else if (c >= 0x4e00 && c <= 0x9fff) {
                han++;
            } else if (c > 0x7f && isLetter(FoldTable.classOf(c))) {
                other++;
            }
        }
        return this;
    }

    public boolean has(Script script) {
        int said = latin + LETTERS_TO_A_HAN * han + other;
        return switch (script) {
            case LATIN -> latin >= LEAST_LATIN && SHARE_OF_LATIN * latin >= said;
            case HAN -> han > 0 && SHARE_OF_HAN * LETTERS_TO_A_HAN * han >= said;
        };
    }

    /** Most letters are of a script that no model is for. */
    public boolean isOther() {
        return other > latin + LETTERS_TO_A_HAN * han;
    }

    private static boolean isLetter(int charClass) {
        return charClass == CharClass.LATIN || charClass == CharClass.FOREIGN || charClass == CharClass.HAN;
    }
}
