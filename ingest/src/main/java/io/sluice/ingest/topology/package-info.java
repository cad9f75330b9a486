/** Ingest on Kafka Streams. */
@NullMarked
package io.sluice.ingest.topology;

import org.jspecify.annotations.NullMarked;
