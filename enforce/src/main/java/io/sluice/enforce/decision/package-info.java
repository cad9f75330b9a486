@NullMarked
package io.sluice.enforce.decision;

import org.jspecify.annotations.NullMarked;
