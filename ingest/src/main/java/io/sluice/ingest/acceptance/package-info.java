/** Whether a record is accepted, and as what: no Kafka here, no clock. */
@NullMarked
package io.sluice.ingest.acceptance;

import org.jspecify.annotations.NullMarked;
