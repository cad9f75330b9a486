@NullMarked
package io.sluice.schemas.guidelines;

import org.jspecify.annotations.NullMarked;
