/** The command line of the tuning. */
@NullMarked
package io.sluice.tuning.cli;

import org.jspecify.annotations.NullMarked;
