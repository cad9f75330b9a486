/** The stages as running Kafka Streams applications: together in one, or each by itself. */
@NullMarked
package io.sluice.deploy.pipeline;

import org.jspecify.annotations.NullMarked;
