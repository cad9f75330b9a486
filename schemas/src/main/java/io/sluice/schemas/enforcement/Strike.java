package io.sluice.schemas.enforcement;

import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import java.time.Instant;

/**
 * Points against an account for one violation: one item, one clause, once, however often it is retried or edited.
 *
 * @param enforcement the enforcement that gave it, and what a reversal names
 */
public record Strike(
        EnforcementId enforcement,
        ClauseId clause,
        ContentId content,
        int points,
        Instant givenAt,
        Instant expiresAt) {}
