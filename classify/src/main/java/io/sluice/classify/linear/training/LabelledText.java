package io.sluice.classify.linear.training;

/**
 * A text with what it is to a head.
 *
 * @param isPositive it is what the head looks for
 * @param weight how much it counts, beside 1 for most
 */
public record LabelledText(String text, boolean isPositive, double weight) {

    public LabelledText {
        if (!(weight > 0)) {
            throw new IllegalArgumentException("a text to learn from has a weight above 0");
        }
    }

    /** Without the text: content is never logged. */
    @Override
    public String toString() {
        return text.length() + " characters, " + (isPositive ? "positive" : "negative");
    }
}
