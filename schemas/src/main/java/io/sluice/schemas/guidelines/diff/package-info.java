/** What differs between two versions of the guidelines. */
@NullMarked
package io.sluice.schemas.guidelines.diff;

import org.jspecify.annotations.NullMarked;
