@NullMarked
package io.sluice.tuning.task;

import org.jspecify.annotations.NullMarked;
