/** All of Sluice on one machine: the cluster, what it must hold, and the stages. */
@NullMarked
package io.sluice.deploy.local;

import org.jspecify.annotations.NullMarked;
