/** A real cluster on this machine: Kafka's own broker in this process, a real schema registry as its child. */
@NullMarked
package io.sluice.deploy.embedded;

import org.jspecify.annotations.NullMarked;
