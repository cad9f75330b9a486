package io.sluice.classify.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * What an encoder reads at once of a text: whole sentences, as many as {@value #TOGETHER} pieces hold. In the vector of more
 * text one threat among harmless sentences would be lost; in that of one sentence alone, who is meant. A sentence that is
 * longer is read by itself; one that is longer than the encoder takes, in parts that begin at words and overlap a little, so
 * that what stands at an edge is read whole in one of them. Of a text of more than {@value #MOST} pieces as many windows are
 * read as hold so many, spread evenly from its beginning to its end: terms and linear models read all of it.
 */
final class Windows {

    static final int MOST = 1_024;
    static final int TOGETHER = 48;

    /** At the beginning and the end of what an encoder reads. */
    static final int MARKS = 2;

    private static final int OVERLAP_PART = 8;

    /** Behind which a sentence ends, whatever follows; behind a mark of {@link #LATIN_ENDS} something has to stand between. */
    private static final String ENDS = "。｡！？…‼❗；";

    private static final String LATIN_ENDS = ".!?";

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
    record Window(int from, int to) {
        int size() {
            return to - from;
        }
    }

    /** At least one, and from the beginning on. */
    static List<Window> of(Pieces pieces, String text, int maxTokens) {
        List<Window> all = new Windows(pieces, text, maxTokens - MARKS).all();
        int read = all.stream().mapToInt(Window::size).sum();
        if (read <= MOST) {
            return all;
        }
        int count = Math.max(2, (int) ((long) all.size() * MOST / read));
        List<Window> spread = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            spread.add(all.get((int) ((long) (all.size() - 1) * i / (count - 1))));
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

    /** Whether a mark that ends sentences, or the end of a line, stands before a piece, and the piece is no part of that. */
    private boolean beginsSentence(int piece) {
        int start = pieces.start(piece);
        if (!pieces.isBoundary(piece) || closes(text.codePointAt(start), start)) {
            return false;
        }
        int at = start;
        while (at > 0) {
            int c = text.codePointBefore(at);
            if (c == '\n') {
                return true;
            } else if (!Letters.isSpace(c) && !closes(c, at - Character.charCount(c)) || isEnd(c)) {
                return ENDS.indexOf(c) >= 0 || LATIN_ENDS.indexOf(c) >= 0 && isApart(at, start);
            }
            at -= Character.charCount(c);
        }
        return false;
    }

    private static boolean isEnd(int c) {
        return ENDS.indexOf(c) >= 0 || LATIN_ENDS.indexOf(c) >= 0;
    }

    /** So that nothing is cut in k!ll, 3.5 or a link: what follows is no letter of Latin script, or stands off. */
    private boolean isApart(int end, int start) {
        return end < start || text.charAt(end - 1) != '.' && Letters.isHan(text.codePointAt(start));
    }

    /** What belongs to the sentence before: its marks, a bracket or quote that closes, an emoji. */
    private boolean closes(int c, int at) {
        return switch (Character.getType(c)) {
            case Character.END_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.NON_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> isEnd(c) || (c == '"' || c == '\'') && at > 0 && !Letters.isSpace(text.codePointBefore(at));
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
