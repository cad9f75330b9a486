/** Stages as a program: started against a cluster, watched over HTTP, stopped by a signal. */
@NullMarked
package io.sluice.deploy.run;

import org.jspecify.annotations.NullMarked;
