@NullMarked
package io.sluice.enforce.review;

import org.jspecify.annotations.NullMarked;
