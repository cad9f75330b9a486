/** How linear models are made: the same examples and seed give the same bytes. */
@NullMarked
package io.sluice.classify.linear.training;

import org.jspecify.annotations.NullMarked;
