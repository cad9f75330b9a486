/** All terms of a book, found in one pass over a folded text. */
@NullMarked
package io.sluice.classify.terms;

import org.jspecify.annotations.NullMarked;
