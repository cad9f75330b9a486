/**
 * Values of the contract as bytes: on topics in the schema registry's wire format (a zero, the schema's id in four bytes,
 * Avro), in state in Avro's single-object encoding. What comes in from others and cannot be read is a value with a reason.
 */
@NullMarked
package io.sluice.schemas.wire;

import org.jspecify.annotations.NullMarked;
