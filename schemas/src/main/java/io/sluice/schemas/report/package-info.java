@NullMarked
package io.sluice.schemas.report;

import org.jspecify.annotations.NullMarked;
