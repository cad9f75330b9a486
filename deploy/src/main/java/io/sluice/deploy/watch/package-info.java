/** The verb {@code watch}: an output topic as JSON Lines, as its records come. */
@NullMarked
package io.sluice.deploy.watch;

import org.jspecify.annotations.NullMarked;
