@NullMarked
package io.sluice.schemas.review;

import org.jspecify.annotations.NullMarked;
