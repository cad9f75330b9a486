@NullMarked
package io.sluice.enforce.item;

import org.jspecify.annotations.NullMarked;
