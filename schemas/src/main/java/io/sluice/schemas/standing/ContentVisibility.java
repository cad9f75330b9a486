package io.sluice.schemas.standing;

import io.sluice.schemas.enforcement.Visibility;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import java.time.Instant;

/**
 * Who may see an item now: the latest value by content on a compacted topic. An item that is not there is visible.
 *
 * @param enforcement the enforcement that set it
 * @param sequence that enforcement's place in the account's log
 */
public record ContentVisibility(
        ContentId content,
        AccountId account,
        int revision,
        Visibility visibility,
        boolean distributionStopped,
        EnforcementId enforcement,
        long sequence,
        Instant since) {}
