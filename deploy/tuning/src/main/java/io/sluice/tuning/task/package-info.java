/** What an encoder's heads learn, and from which texts. */
@NullMarked
package io.sluice.tuning.task;

import org.jspecify.annotations.NullMarked;
