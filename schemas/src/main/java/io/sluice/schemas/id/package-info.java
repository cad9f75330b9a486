@NullMarked
package io.sluice.schemas.id;

import org.jspecify.annotations.NullMarked;
