package io.sluice.tuning.task;

/**
 * A text, and what each head learns of it.
 *
 * @param origin {@code source:label}, or the kind of a text of our own
 * @param targets 1 or 0 for each head
 * @param weights how much that counts; 0 where the head has nothing to learn
 * @param passes how often it is read in one round
 */
public record Example(String text, String origin, float[] targets, float[] weights, double passes) {

    public boolean teaches(int head) {
        return weights[head] > 0;
    }

    public boolean isPositive(int head) {
        return targets[head] > 0;
    }

    /** {@code own} for texts of our own. */
    public String source() {
        return origin.substring(0, origin.indexOf(':'));
    }

    boolean teachesAny() {
        for (float weight : weights) {
            if (weight > 0) {
                return true;
            }
        }
        return false;
    }

    /** Without the text: content is never logged. */
    @Override
    public String toString() {
        return origin + ", " + text.length() + " characters";
    }
}
