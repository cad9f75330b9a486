package io.sluice.tuning.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * What is learned: an array with its gradient, and AdamW's two running means.
 *
 * @param depth 0 for the embeddings, then the layers from below; one more for the heads
 * @param decays whether weight decay pulls it to zero: matrices, not offsets and norms
 */
record Parameter(String name, NDArray array, NDArray mean, NDArray variance, int depth, boolean decays) {

    static Parameter of(NDManager manager, String name, NDArray array, int depth, boolean decays) {
        array.setRequiresGradient(true);
        return new Parameter(
                name, array, manager.zeros(array.getShape()), manager.zeros(array.getShape()), depth, decays);
    }
}
