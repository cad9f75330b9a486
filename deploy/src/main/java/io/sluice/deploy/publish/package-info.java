/** The verb {@code publish}: files of events to the input topics, and whether everything in them has been decided. */
@NullMarked
package io.sluice.deploy.publish;

import org.jspecify.annotations.NullMarked;
