@NullMarked
package io.sluice.classify.topology;

import org.jspecify.annotations.NullMarked;
