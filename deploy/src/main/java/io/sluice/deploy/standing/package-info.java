/** The verb {@code standing}: what the ledger says of an account, now or at a past time, and why. */
@NullMarked
package io.sluice.deploy.standing;

import org.jspecify.annotations.NullMarked;
