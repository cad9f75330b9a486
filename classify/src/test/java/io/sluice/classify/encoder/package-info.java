@NullMarked
package io.sluice.classify.encoder;

import org.jspecify.annotations.NullMarked;
