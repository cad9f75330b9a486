/** Conditions of the book: CEL expressions, checked and compiled when the book is loaded. */
@NullMarked
package io.sluice.schemas.guidelines.condition;

import org.jspecify.annotations.NullMarked;
