/** Spelling tricks, so that an encoder has seen them. */
@NullMarked
package io.sluice.tuning.disguise;

import org.jspecify.annotations.NullMarked;
