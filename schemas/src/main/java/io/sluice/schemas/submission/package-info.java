@NullMarked
package io.sluice.schemas.submission;

import org.jspecify.annotations.NullMarked;
