@NullMarked
package io.sluice.classify.linear.training;

import org.jspecify.annotations.NullMarked;
