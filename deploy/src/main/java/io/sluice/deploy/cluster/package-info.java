/** Where a Kafka cluster and its schema registry are, and how to get in. */
@NullMarked
package io.sluice.deploy.cluster;

import org.jspecify.annotations.NullMarked;
