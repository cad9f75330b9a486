/** What a cluster must hold before stages can start, and the verbs that look at it and make it. */
@NullMarked
package io.sluice.deploy.provision;

import org.jspecify.annotations.NullMarked;
