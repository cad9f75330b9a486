package io.sluice.schemas.guidelines;

import java.time.Duration;

/**
 * How long things are kept for people to look at.
 *
 * @param caseRetention a decided or obsolete case is forgotten so long after its last change
 * @param itemRetention so long after its last change, an item without an open case is forgotten by the ledger
 */
public record ReviewRules(Duration caseRetention, Duration itemRetention) {}
