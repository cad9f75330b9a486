@NullMarked
package io.sluice.schemas.cases;

import org.jspecify.annotations.NullMarked;
