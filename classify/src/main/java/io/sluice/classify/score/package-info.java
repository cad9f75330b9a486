/** How a text scores against each clause of a guideline book, and why. */
@NullMarked
package io.sluice.classify.score;

import org.jspecify.annotations.NullMarked;
