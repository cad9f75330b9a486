@NullMarked
package io.sluice.tuning.torch;

import org.jspecify.annotations.NullMarked;
