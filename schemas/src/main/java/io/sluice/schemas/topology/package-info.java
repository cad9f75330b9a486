/** The ends of the stages' topologies: out of a topic of the contract, and into one. */
@NullMarked
package io.sluice.schemas.topology;

import org.jspecify.annotations.NullMarked;
