/** Text as a moderator reads it: one canonical spelling, and the way back to the original. */
@NullMarked
package io.sluice.classify.text;

import org.jspecify.annotations.NullMarked;
