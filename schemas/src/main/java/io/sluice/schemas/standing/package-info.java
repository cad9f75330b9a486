@NullMarked
package io.sluice.schemas.standing;

import org.jspecify.annotations.NullMarked;
