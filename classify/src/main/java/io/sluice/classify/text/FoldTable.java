package io.sluice.classify.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How every character folds, computed once for the process: one load instead of a walk through ICU. An entry holds the
 * {@link CharClass} in its upper and the folded character in its lower half; 0 there stands for the character itself,
 * where that takes two UTF-16 units. Immutable once loaded.
 */
public final class FoldTable {

    private static final int PLANE = 0x10000;
    private static final int LONE_SURROGATE = CharClass.NOISE << 16 | '?';
    private static final FoldTable TABLE = new FoldTable();

    private final LatinLetters latin = new LatinLetters();
    private final FoldRules rules = new FoldRules(latin);
    private final List<String> expansions = new ArrayList<>(List.of(""));
    private final Map<Character, Character> lookalikes = new HashMap<>();
    private final int[] basic = new int[PLANE];
    private final int[] supplementary = new int[PLANE];

    private FoldTable() {
        for (int c = 0; c < PLANE; c++) {
            basic[c] = Character.isSurrogate((char) c) ? CharClass.SPECIAL << 16 : compute(c);
            supplementary[c] = compute(PLANE + c);
            if (charClass(basic[c]) == CharClass.FOREIGN) {
                rememberLookalike((char) basic[c]);
            }
        }
    }

    /** Of all characters of the basic plane. Shared: read only. */
    static int[] basic() {
        return TABLE.basic;
    }

    /** Of any code point; a lone surrogate is noise. Ideographs of the later planes stand for themselves. */
    static int entry(int codePoint) {
        if (codePoint < PLANE) {
            return Character.isSurrogate((char) codePoint) ? LONE_SURROGATE : TABLE.basic[codePoint];
        } else if (codePoint < 2 * PLANE) {
            return TABLE.supplementary[codePoint - PLANE];
        }
        return Character.isIdeographic(codePoint) ? CharClass.HAN << 16 : CharClass.DROP << 16;
    }

    /** The class of a character as it stands in a folded text. */
    public static int classOf(char folded) {
        return charClass(TABLE.basic[folded]);
    }

    static int charClass(int entry) {
        return entry >>> 16;
    }

    /** What an entry of class {@link CharClass#SPECIAL} stands for. */
    static String expansion(int entry) {
        return TABLE.expansions.get(entry & 0xffff);
    }

    /** The Latin letter that a folded letter of another script passes for; the letter itself where there is none. */
    static char latinFor(char letter) {
        return TABLE.lookalikes.getOrDefault(letter, letter);
    }

    private int compute(int codePoint) {
        String folded = rules.fold(codePoint);
        if (folded.isEmpty()) {
            return CharClass.DROP << 16;
        }
        int first = folded.codePointAt(0);
        if (folded.length() == Character.charCount(first)) {
            return FoldRules.classOf(first) << 16 | (first < PLANE ? first : 0);
        }
        expansions.add(folded);
        return CharClass.SPECIAL << 16 | expansions.size() - 1;
    }

    private void rememberLookalike(char letter) {
        latin.lookalikeOf(String.valueOf(letter)).ifPresent(found -> lookalikes.put(letter, found.charAt(0)));
    }
}
