/** Which items wait for their second look, in which order they get it, and what is shed when there are too many. */
@NullMarked
package io.sluice.classify.secondlook;

import org.jspecify.annotations.NullMarked;
