package io.sluice.classify.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * What an encoder reads at once of a text: whole sentences, as many as {@value #TOGETHER} pieces hold. In the vector of more
 * text one threat among harmless sentences would be lost; in that of one sentence alone, who is meant. A sentence that is
 * longer is read by itself; one that is longer than the encoder takes, in parts that begin at words and overlap a little, so
 * that what stands at an edge is read whole in one of them. Of a very long text {@value #MOST} windows are read, spread
 * evenly from its beginning to its end: terms and linear models read all of it.
 */
final class Windows {

    static final int MOST = 24;
    static final int TOGETHER = 48;

    /** The marks at the beginning and the end. */
    private static final int MARKS = 2;

    private static final int OVERLAP_PART = 8;
    private static final String ENDS = "。！？!?…";

    private final Pieces pieces;
    private final String text;
    private final int room;

    private Windows(Pieces pieces, String text, int room) {
        this.pieces = pieces;
        this.text = text;
        this.room = room;
    }

    /**
     * A window's pieces.
     *
     * @param from the first
     * @param to one after the last
     */
    record Window(int from, int to) {}

    /** At least one, and from the beginning on. */
    static List<Window> of(Pieces pieces, String text, int maxTokens) {
        List<Window> all = new Windows(pieces, text, maxTokens - MARKS).all();
        if (all.size() <= MOST) {
            return all;
        }
        List<Window> spread = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            spread.add(all.get((int) ((long) (all.size() - 1) * i / (MOST - 1))));
        }
        return spread;
    }

    private List<Window> all() {
        List<Window> all = new ArrayList<>();
        int from = 0;
        int to;
        do {
            to = end(from);
            all.add(new Window(from, to));
            from = to == pieces.size() || beginsSentence(to) ? to : wordAt(to - room / OVERLAP_PART);
        } while (to < pieces.size());
        return all;
    }

    /** Behind the last sentence that still fits, or behind the first. */
    private int end(int from) {
        int most = Math.min(room, TOGETHER);
        int left = pieces.size() - from;
        if (left <= most) {
            return pieces.size();
        }
        for (int to = from + most; to > from; to--) {
            if (beginsSentence(to)) {
                return to;
            }
        }
        for (int to = from + most + 1; to <= from + Math.min(room, left); to++) {
            if (to == pieces.size() || beginsSentence(to)) {
                return to;
            }
        }
        return wordAt(from + room);
    }

    /** Whether a mark that ends sentences stands before a piece, and a space, where that mark is a full stop of Latin script. */
    private boolean beginsSentence(int piece) {
        int start = pieces.start(piece);
        if (!pieces.isBoundary(piece) || Letters.isPunctuation(text.codePointAt(start))) {
            return false;
        }
        int at = start;
        while (at > 0 && Letters.isSpace(text.charAt(at - 1))) {
            at--;
            if (text.charAt(at) == '\n') {
                return true;
            }
        }
        while (at > 0 && isCloser(text.charAt(at - 1))) {
            at--;
        }
        return at > 0 && (ENDS.indexOf(text.charAt(at - 1)) >= 0 || text.charAt(at - 1) == '.' && at < start);
    }

    private static boolean isCloser(char c) {
        return switch (Character.getType(c)) {
            case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> c == '"' || c == '\'';
        };
    }

    /** Where the word begins that has the piece; the piece itself, where that is further away than windows overlap. */
    private int wordAt(int piece) {
        int from = piece;
        while (from > 0 && piece - from < room / OVERLAP_PART && !pieces.isBoundary(from)) {
            from--;
        }
        return pieces.isBoundary(from) ? from : piece;
    }
}
