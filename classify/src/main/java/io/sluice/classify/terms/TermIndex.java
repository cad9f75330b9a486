package io.sluice.classify.terms;

import io.sluice.classify.text.FoldedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All terms of a book, ready to be found. A term of a script with spaces matches whole words, so that a harmless word
 * that holds a bad one stays harmless; a term of Han matches anywhere. Within one group the longest term wins: a term
 * that lies wholly in a longer one of its group is not reported. Immutable, and safe for all threads.
 */
public final class TermIndex {

    /**
     * One spelling in the automaton, and all that it stands for.
     *
     * @param start how many spaces it begins with: 0 or 1
     * @param end how many spaces it ends with: 0 or 1
     * @param open whether any ending of the word may follow
     * @param terms the numbers of the terms
     * @param groups of each term, by the same index
     */
    record Entry(String spelling, int start, int end, boolean open, int[] terms, int[] groups) {
        int length() {
            return spelling.length() - start - end;
        }

        boolean isIn(int group) {
            for (int other : groups) {
                if (other == group) {
                    return true;
                }
            }
            return false;
        }
    }

    private final @Nullable Automaton automaton;
    private final Entry[] entries;
    private final int longest;

    /** By entry, whether a longer one of a group of its own holds it: most are in none, and need no look around. */
    private final boolean[] isInLonger;

    TermIndex(@Nullable Automaton automaton, List<Entry> entries) {
        this.automaton = automaton;
        this.entries = entries.toArray(Entry[]::new);
        longest = entries.stream().mapToInt(Entry::length).max().orElse(0);
        isInLonger = new boolean[entries.size()];
        if (automaton != null) {
            RawHits inside = new RawHits();
            entries.forEach(entry -> noteThoseIn(entry, automaton, inside));
        }
    }

    private void noteThoseIn(Entry longer, Automaton keys, RawHits inside) {
        inside.clear();
        // Spaces around it: a whole word may lie at either end of what is found anywhere.
        String spelling = " " + longer.spelling().strip() + " ";
        keys.walk(spelling.toCharArray(), spelling.length(), inside);
        for (int i = 0; i < inside.size(); i++) {
            Entry shorter = entries[inside.key(i)];
            for (int group : longer.groups()) {
                isInLonger[inside.key(i)] |= shorter.length() < longer.length() && shorter.isIn(group);
            }
        }
    }

    /** Finds all terms, in the order in which they end; overwrites what {@code hits} held. */
    public void scan(FoldedText text, TermHits hits) {
        hits.clear();
        if (automaton == null) {
            return;
        }
        automaton.walk(text.chars(), text.length(), hits.raw());
        for (int i = 0; i < hits.raw().size(); i++) {
            report(i, text, hits);
        }
    }

    /** How many different spellings there are. */
    public int size() {
        return entries.length;
    }

    private void report(int index, FoldedText text, TermHits hits) {
        Entry entry = entries[hits.raw().key(index)];
        int to = hits.raw().end(index) - entry.end();
        int wordEnd = entry.open() ? text.wordEnd(to) : to;
        for (int i = 0; i < entry.terms().length; i++) {
            if (!isCovered(index, entry.groups()[i], hits.raw())) {
                hits.add(entry.terms()[i], text, to - entry.length(), to, wordEnd);
            }
        }
    }

    private boolean isCovered(int index, int group, RawHits raw) {
        if (!isInLonger[raw.key(index)]) {
            return false;
        }
        Entry entry = entries[raw.key(index)];
        int to = raw.end(index) - entry.end();
        int from = to - entry.length();
        // A space after a word may make the longer term end before the shorter one in the automaton, by one.
        int first = index;
        while (first > 0 && raw.end(first - 1) >= to) {
            first--;
        }
        for (int i = first; i < raw.size() && raw.end(i) <= from + longest + 1; i++) {
            Entry other = entries[raw.key(i)];
            int otherTo = raw.end(i) - other.end();
            boolean covers = otherTo >= to && otherTo - other.length() <= from && other.length() > entry.length();
            if (covers && other.isIn(group)) {
                return true;
            }
        }
        return false;
    }
}
