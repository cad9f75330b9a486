/** From what was learned to the two files that ship, and how good they are. */
@NullMarked
package io.sluice.tuning.export;

import org.jspecify.annotations.NullMarked;
