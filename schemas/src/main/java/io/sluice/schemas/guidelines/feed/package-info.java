/** The guidelines' topic: versions published to it, and every instance's view of the versions. */
@NullMarked
package io.sluice.schemas.guidelines.feed;

import org.jspecify.annotations.NullMarked;
