@NullMarked
package io.sluice.tuning.weights;

import org.jspecify.annotations.NullMarked;
