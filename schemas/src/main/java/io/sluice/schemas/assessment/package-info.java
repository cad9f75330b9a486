@NullMarked
package io.sluice.schemas.assessment;

import org.jspecify.annotations.NullMarked;
