/** What every verb of the command needs: how to reach a cluster, and how to fail. Verbs use this, never the frame. */
@NullMarked
package io.sluice.deploy.verb;

import org.jspecify.annotations.NullMarked;
