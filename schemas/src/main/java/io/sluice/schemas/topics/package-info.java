/** The topics of the contract: what they are, whether a cluster has them as they should be, and making them. */
@NullMarked
package io.sluice.schemas.topics;

import org.jspecify.annotations.NullMarked;
