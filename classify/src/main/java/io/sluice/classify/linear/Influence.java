package io.sluice.classify.linear;

import io.sluice.classify.text.CharClass;
import io.sluice.classify.text.FoldTable;
import io.sluice.classify.text.FoldedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which parts of a text moved a head most. Each n-gram's weight is spread evenly over its characters; what the characters
 * of a word have got together (of Han, each character) is what the word did. The strongest words, and those at least half
 * as strong, are the answer, neighbours in one piece. For the few texts for which a head fires: it makes garbage.
 */
public final class Influence {

    private static final int MAX_SPANS = 3;
    private static final double SHARE = 0.5;

    private record Piece(int from, int to, double weight) {}

    private Influence() {}

    /**
     * The one to three parts of the original that speak most for the head, in the order of the text; none where nothing in
     * the text speaks for it.
     */
    public static List<Span> of(LinearModel model, int head, FoldedText text) {
        List<Piece> words = words(text, byCharacter(model, head, text));
        double strongest = words.stream().mapToDouble(Piece::weight).max().orElse(0);
        if (strongest <= 0) {
            return List.of();
        }
        return joined(words, SHARE * strongest).stream()
                .sorted(Comparator.comparingDouble(Piece::weight).reversed())
                .limit(MAX_SPANS)
                .map(piece -> new Span(text.originOf(piece.from()), text.endOf(piece.to() - 1)))
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }

    private static double[] byCharacter(LinearModel model, int head, FoldedText text) {
        NGrams nGrams = NGrams.withPlaces().extract(text, model.header().shape());
        double[] weights = new double[text.length()];
        for (int i = 0; i < nGrams.size(); i++) {
            int start = nGrams.start(i);
            int end = nGrams.end(i);
            double each = model.weight(nGrams.bucket(i), head) / (double) (end - start);
            for (int at = start; at < end; at++) {
                weights[at] += each;
            }
        }
        return weights;
    }

    private static List<Piece> words(FoldedText text, double[] weights) {
        List<Piece> words = new ArrayList<>();
        char[] chars = text.chars();
        for (int at = 0; at < text.length(); ) {
            if (chars[at] == ' ') {
                at++;
                continue;
            }
            int from = at;
            boolean alone = FoldTable.classOf(chars[at]) == CharClass.HAN;
            double weight = 0;
            do {
                weight += weights[at++];
            } while (!alone && at < text.length() && chars[at] != ' ');
            words.add(new Piece(from, at, weight));
        }
        return words;
    }

    /** Words that reach a weight, each with its neighbours that do too. */
    private static List<Piece> joined(List<Piece> words, double least) {
        List<Piece> joined = new ArrayList<>();
        int last = -2;
        for (int i = 0; i < words.size(); i++) {
            Piece word = words.get(i);
            if (word.weight() < least) {
                continue;
            }
            if (last == i - 1) {
                Piece before = joined.removeLast();
                joined.add(new Piece(before.from(), word.to(), before.weight() + word.weight()));
            } else {
                joined.add(word);
            }
            last = i;
        }
        return joined;
    }
}
