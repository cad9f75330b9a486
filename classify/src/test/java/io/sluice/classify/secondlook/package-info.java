@NullMarked
package io.sluice.classify.secondlook;

import org.jspecify.annotations.NullMarked;
