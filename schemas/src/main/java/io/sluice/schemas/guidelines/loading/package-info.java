/**
 * From the texts of a guideline document to a checked book. Reading goes on after a problem, with something harmless in
 * the place of what does not fit, so that all problems are found at once; a book with a problem is never handed out.
 */
@NullMarked
package io.sluice.schemas.guidelines.loading;

import org.jspecify.annotations.NullMarked;
