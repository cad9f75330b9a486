package io.sluice.classify.terms;

import io.sluice.classify.text.CharClass;
import io.sluice.classify.text.FoldTable;
import io.sluice.classify.text.FoldedText;
import io.sluice.classify.text.TextFold;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Collects terms and builds the index. For one thread. */
public final class TermIndexBuilder {

    private record Term(int number, int group) {}

    private final TextFold fold = new TextFold();
    private final TreeMap<String, List<Term>> bySpelling = new TreeMap<>();

    /**
     * Adds a term, folded as texts are. A trailing {@code *} stands for any ending of the word. A term that folds to
     * nothing, such as one of punctuation alone, is never found.
     *
     * @param number what hits will name
     * @param group within which the longest term wins
     */
    public void addTerm(String term, int number, int group) {
        boolean open = term.endsWith("*");
        FoldedText text = fold.fold(open ? term.substring(0, term.length() - 1) : term);
        if (text.length() < 2) {
            return;
        }
        boolean startsWord = isWord(text.chars()[1]);
        boolean endsWord = !open && isWord(text.chars()[text.length() - 2]);
        int from = startsWord ? 0 : 1;
        int to = endsWord ? text.length() : text.length() - 1;
        add(new String(text.chars(), from, to - from), new Term(number, group));
    }

    /**
     * Adds a piece of text that is to be found wherever it stands, also inside words.
     *
     * @param literal letters and digits of one script only
     */
    public void addLiteral(String literal, int number, int group) {
        FoldedText text = fold.fold(literal);
        if (text.length() > 2) {
            add(new String(text.chars(), 1, text.length() - 2), new Term(number, group));
        }
    }

    public TermIndex build() {
        List<TermIndex.Entry> entries = new ArrayList<>();
        bySpelling.forEach((spelling, terms) -> {
            int start = spelling.startsWith(" ") ? 1 : 0;
            int end = spelling.endsWith(" ") ? 1 : 0;
            boolean open = start > end && isWord(spelling.charAt(spelling.length() - 1));
            int[] numbers = terms.stream().mapToInt(Term::number).toArray();
            int[] groups = terms.stream().mapToInt(Term::group).toArray();
            entries.add(new TermIndex.Entry(spelling, start, end, open, numbers, groups));
        });
        return new TermIndex(entries.isEmpty() ? null : new Automaton(bySpelling.navigableKeySet()), entries);
    }

    private void add(String spelling, Term term) {
        bySpelling.computeIfAbsent(spelling, any -> new ArrayList<>()).add(term);
    }

    private static boolean isWord(char folded) {
        return CharClass.isWord(FoldTable.classOf(folded));
    }
}
