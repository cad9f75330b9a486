@NullMarked
package io.sluice.schemas.tally;

import org.jspecify.annotations.NullMarked;
