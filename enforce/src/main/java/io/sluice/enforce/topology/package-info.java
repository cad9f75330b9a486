@NullMarked
package io.sluice.enforce.topology;

import org.jspecify.annotations.NullMarked;
