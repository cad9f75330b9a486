/** How the values of the contract become Avro and come back: what every {@code XxxContract} beside its value is made of. */
@NullMarked
package io.sluice.schemas.contract;

import org.jspecify.annotations.NullMarked;
