package io.sluice.classify.terms;

import io.sluice.classify.text.FoldedText;
import java.util.Arrays;

/** Which terms occur where in the original text. A buffer for one thread, overwritten by the next scan. */
public final class TermHits {

    private final RawHits raw = new RawHits();
    private int[] terms = new int[32];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int[] wordEnds = new int[32];
    private int size;

    public int size() {
        return size;
    }

    /** The number under which the term was added to the index. */
    public int term(int index) {
        return terms[index];
    }

    /** In UTF-16 units of the original. */
    public int start(int index) {
        return starts[index];
    }

    /** One after the last unit. */
    public int end(int index) {
        return ends[index];
    }

    /** As {@link #end}, but for a term with any ending, the end of the whole word. */
    public int wordEnd(int index) {
        return wordEnds[index];
    }

    RawHits raw() {
        return raw;
    }

    void clear() {
        size = 0;
        raw.clear();
    }

    /** From {@code from} to before {@code to} in the folded text, in a word that ends before {@code wordEnd}. */
    void add(int term, FoldedText text, int from, int to, int wordEnd) {
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            wordEnds = Arrays.copyOf(wordEnds, 2 * size);
        }
        terms[size] = term;
        starts[size] = text.originOf(from);
        wordEnds[size] = text.endOf(wordEnd - 1);
        ends[size++] = text.endOf(to - 1);
    }
}
