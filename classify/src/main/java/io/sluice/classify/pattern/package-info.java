/** What a text must hold for a pattern to have a chance: patterns are looked at only then. */
@NullMarked
package io.sluice.classify.pattern;

import org.jspecify.annotations.NullMarked;
