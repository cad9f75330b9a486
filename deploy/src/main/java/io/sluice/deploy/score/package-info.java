/** The verb {@code score}: texts in, scores against a guideline book out, without Kafka. */
@NullMarked
package io.sluice.deploy.score;

import org.jspecify.annotations.NullMarked;
