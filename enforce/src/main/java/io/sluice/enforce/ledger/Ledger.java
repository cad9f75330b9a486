package io.sluice.enforce.ledger;

import io.sluice.schemas.standing.AccountStanding;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is made from: the account's standing, and what is known of the one item at hand.
 *
 * @param item null while nothing is held about the item
 */
public record Ledger(AccountStanding standing, @Nullable ItemRecord item) {}
