@NullMarked
package io.sluice.classify.text;

import org.jspecify.annotations.NullMarked;
