@NullMarked
package io.sluice.schemas.content;

import org.jspecify.annotations.NullMarked;
