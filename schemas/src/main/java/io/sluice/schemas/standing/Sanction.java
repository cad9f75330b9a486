package io.sluice.schemas.standing;

import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.EnforcementId;
import java.time.Instant;

/**
 * A sanction in force against an account.
 *
 * @param enforcement which enforcement imposed it
 * @param action a feature restriction, suspension, termination or interoperability restriction
 */
public record Sanction(EnforcementId enforcement, Action action, ClauseId clause, Instant since) {}
