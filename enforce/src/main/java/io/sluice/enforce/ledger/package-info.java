@NullMarked
package io.sluice.enforce.ledger;

import org.jspecify.annotations.NullMarked;
