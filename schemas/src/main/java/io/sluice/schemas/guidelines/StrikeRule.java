package io.sluice.schemas.guidelines;

import java.time.Duration;

/**
 * What a violation costs.
 *
 * @param points 0 for a clause that is never held against the account
 * @param expiresAfter counted from the violation
 */
public record StrikeRule(int points, Duration expiresAfter) {}
