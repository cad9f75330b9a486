@NullMarked
package io.sluice.classify.pattern;

import org.jspecify.annotations.NullMarked;
