@NullMarked
package io.sluice.schemas.deadletter;

import org.jspecify.annotations.NullMarked;
