@NullMarked
package io.sluice.schemas.enforcement;

import org.jspecify.annotations.NullMarked;
