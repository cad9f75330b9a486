/** The {@code sluice} command: the frame, and one class for each verb. */
@NullMarked
package io.sluice.deploy.cli;

import org.jspecify.annotations.NullMarked;
