package io.sluice.classify.encoder;

import io.sluice.classify.linear.Span;
import io.sluice.classify.text.FoldedText;
import org.jspecify.annotations.Nullable;

/** One way to read a text, and the way back to the original. Immutable. */
public final class Wording {

    private final String text;
    private final int @Nullable [] starts;
    private final int @Nullable [] ends;

    private Wording(String text, int @Nullable [] starts, int @Nullable [] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** The original itself. */
    public static Wording original(String text) {
        return new Wording(text, null, null);
    }

    /** A folded text as it is now, without the spaces around it. */
    public static Wording of(FoldedText folded) {
        int length = Math.max(0, folded.length() - 2);
        int[] starts = new int[length];
        int[] ends = new int[length];
        for (int i = 0; i < length; i++) {
            starts[i] = folded.originOf(i + 1);
            ends[i] = folded.endOf(i + 1);
        }
        return new Wording(new String(folded.chars(), Math.min(1, folded.length()), length), starts, ends);
    }

    public String text() {
        return text;
    }

    /** What a part of it, which is not empty, is in the original. */
    Span origin(int start, int end) {
        if (starts == null || ends == null) {
            return new Span(start, end);
        }
        return new Span(starts[start], Math.max(starts[start], ends[end - 1]));
    }

    /** Without the text: content is never logged. */
    @Override
    public String toString() {
        return "a wording of " + text.length() + " characters";
    }
}
