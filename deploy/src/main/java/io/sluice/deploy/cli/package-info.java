/** The {@code sluice} command: the frame that the verbs hang in. Verbs stand beside their logic, each in a package of its own. */
@NullMarked
package io.sluice.deploy.cli;

import org.jspecify.annotations.NullMarked;
