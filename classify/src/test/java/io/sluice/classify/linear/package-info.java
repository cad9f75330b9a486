@NullMarked
package io.sluice.classify.linear;

import org.jspecify.annotations.NullMarked;
