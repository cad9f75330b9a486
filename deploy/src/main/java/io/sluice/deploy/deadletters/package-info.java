/** The verbs of {@code dead-letters}: what was refused and why, and sending it again, mended or not. */
@NullMarked
package io.sluice.deploy.deadletters;

import org.jspecify.annotations.NullMarked;
