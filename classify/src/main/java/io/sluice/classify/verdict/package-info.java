/** What becomes of an item by its scores alone. */
@NullMarked
package io.sluice.classify.verdict;

import org.jspecify.annotations.NullMarked;
