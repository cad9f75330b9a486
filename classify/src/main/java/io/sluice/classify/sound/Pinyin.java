package io.sluice.classify.sound;

import io.sluice.classify.text.FoldedText;

/** Words of Latin letters that are syllables of Chinese, written together. For one thread. */
final class Pinyin {

    private static final int LONGEST_SYLLABLE = 6;

    /** Nobody writes longer ones, and every further letter multiplies the ways to split. */
    private static final int LONGEST_WORD = 24;

    /** Spares most words of other languages the search. */
    private static final String LAST_LETTERS = "aeiouvngr";

    private final char[] sounds = new char[LONGEST_WORD];
    private final int[] starts = new int[LONGEST_WORD];
    private String word = "";

    /** How many syllables the word from {@code from} to before {@code to} has; 0 if it is none of pinyin. */
    int split(FoldedText text, int from, int to) {
        if (to - from < 2 || to - from > LONGEST_WORD || LAST_LETTERS.indexOf(text.chars()[to - 1]) < 0) {
            return 0;
        }
        word = new String(text.chars(), from, to - from);
        return split(0, 0);
    }

    /** What stands for the syllable. */
    char sound(int index) {
        return sounds[index];
    }

    /** Where in the word the syllable begins. */
    int start(int index) {
        return starts[index];
    }

    /** The longest syllables first, as a reader splits them. */
    private int split(int from, int count) {
        if (from == word.length()) {
            return count;
        }
        for (int to = Math.min(word.length(), from + LONGEST_SYLLABLE); to > from; to--) {
            var sound = Syllables.soundOf(word.substring(from, to));
            if (sound.isPresent()) {
                sounds[count] = sound.get();
                starts[count] = from;
                int syllables = split(to, count + 1);
                if (syllables > 0) {
                    return syllables;
                }
            }
        }
        return 0;
    }
}
