package io.sluice.classify.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * What an encoder reads at once of a text. A text that is longer than the encoder takes is read in several windows that begin
 * at words and overlap a little, so that what stands at an edge is read whole in one of them. Of a very long text
 * {@value #MOST} windows are read, spread evenly from its beginning to its end: terms and linear models read all of it.
 */
final class Windows {

    static final int MOST = 8;

    /** The marks at the beginning and the end. */
    private static final int MARKS = 2;

    private static final int OVERLAP_PART = 8;

    private Windows() {}

    /**
     * A window's pieces.
     *
     * @param from the first
     * @param to one after the last
     */
    record Window(int from, int to) {}

    /** At least one, and from the beginning on. */
    static List<Window> of(Pieces pieces, int maxTokens) {
        int room = maxTokens - MARKS;
        if (pieces.size() <= room) {
            return List.of(new Window(0, pieces.size()));
        }
        int last = pieces.size() - room;
        int step = room - room / OVERLAP_PART;
        int count = Math.min(MOST, (last + step - 1) / step + 1);
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // The last one is the text's end, wherever that begins.
            int from = i == count - 1 ? last : wordAt(pieces, (int) ((long) last * i / (count - 1)), room);
            windows.add(new Window(from, Math.min(pieces.size(), from + room)));
        }
        return windows;
    }

    /** Where the word begins that has the piece; the piece itself, where that is further away than windows overlap. */
    private static int wordAt(Pieces pieces, int piece, int room) {
        int from = piece;
        while (from > 0 && piece - from < room / OVERLAP_PART && !pieces.isBoundary(from)) {
            from--;
        }
        return pieces.isBoundary(from) ? from : piece;
    }
}
