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
    private char[] text = {};

    /** Bits of the places in the word from which on it cannot be split: else a hostile word has a split for every way to try. */
    private int hopeless;

    private int begin;
    private int end;

    /** How many syllables the word from {@code from} to before {@code to} has; 0 if it is none of pinyin. */
    int split(FoldedText folded, int from, int to) {
        text = folded.chars();
        begin = from;
        end = to;
        hopeless = 0;
        boolean isPossible = to - from > 1 && to - from <= LONGEST_WORD && LAST_LETTERS.indexOf(text[to - 1]) >= 0;
        return isPossible ? split(from, 0) : 0;
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
        if (from == end) {
            return count;
        }
        if ((hopeless >> from - begin & 1) != 0) {
            return 0;
        }
        for (int to = Math.min(end, from + LONGEST_SYLLABLE); to > from; to--) {
            char sound = Syllables.soundOf(key(from, to));
            if (sound != 0) {
                sounds[count] = sound;
                starts[count] = from - begin;
                int syllables = split(to, count + 1);
                if (syllables > 0) {
                    return syllables;
                }
            }
        }
        hopeless |= 1 << from - begin;
        return 0;
    }

    private int key(int from, int to) {
        int key = 0;
        for (int i = from; i < to; i++) {
            key = Syllables.key(key, text[i]);
        }
        return key;
    }
}
