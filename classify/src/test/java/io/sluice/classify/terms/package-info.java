@NullMarked
package io.sluice.classify.terms;

import org.jspecify.annotations.NullMarked;
