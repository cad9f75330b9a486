package io.sluice.tuning.weights;

/** How the vectors of a text's tokens become one vector, the text's. */
public enum Pooling {
    /** The mean over all tokens of the text, the marks at its beginning and end included; in the batches of training, padding not. */
    MEAN,
    /** That of the mark at the beginning. */
    CLS
}
