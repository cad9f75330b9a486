/** Linear models over hashed character n-grams: what is said in words that no list has. */
@NullMarked
package io.sluice.classify.linear;

import org.jspecify.annotations.NullMarked;
