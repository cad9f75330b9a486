@NullMarked
package io.sluice.tuning.disguise;

import org.jspecify.annotations.NullMarked;
