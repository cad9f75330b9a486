package io.sluice.classify.linear.training;

/**
 * One text to learn from.
 *
 * @param isPositive it is what the head looks for
 * @param weight how much it counts, beside 1 for most
 */
record Example(SparseText text, boolean isPositive, double weight) {

    int sign() {
        return isPositive ? 1 : -1;
    }
}
