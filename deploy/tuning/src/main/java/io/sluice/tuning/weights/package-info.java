/** The encoders that are tuned: their shapes, weights and files. */
@NullMarked
package io.sluice.tuning.weights;

import org.jspecify.annotations.NullMarked;
