/** The encoder as PyTorch learns it. */
@NullMarked
package io.sluice.tuning.torch;

import org.jspecify.annotations.NullMarked;
