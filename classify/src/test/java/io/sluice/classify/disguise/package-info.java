@NullMarked
package io.sluice.classify.disguise;

import org.jspecify.annotations.NullMarked;
