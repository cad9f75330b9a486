@NullMarked
package io.sluice.classify.score;

import org.jspecify.annotations.NullMarked;
