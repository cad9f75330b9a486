package io.sluice.enforce.ledger;

import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.enforcement.Action.ReferralTarget;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.report.NoticeSource;
import io.sluice.schemas.standing.ContentVisibility;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger holds about one item. Only items that scored, or were reported, have one; and for a while those that
 * were edited or deleted.
 *
 * @param event the item as it was last seen
 * @param deleted whether its author has deleted it; the record stays, so that a late copy does not count again
 * @param shown what was last decided about its visibility; null while nothing was
 * @param change the enforcement that set that visibility; null while it is visible
 * @param caution the caution notice in force
 * @param stop the distribution stop in force
 * @param reviewed whether a reviewer has decided about this revision: the machine then leaves it alone
 * @param against the enforcements against the account that this item brought
 * @param struck the clauses for which it has brought a strike: none brings a second one
 * @param referred to whom it was referred: nobody twice
 * @param reporters who reported this revision, up to the number that the book remembers; more are not counted
 * @param notice by whose notice it was found first; null where nobody's
 * @param cases at most one about the item, and one for each appeal. A case without an item is about the item as it was
 *     last seen; an open case about an earlier revision holds that one
 * @param recent those of {@code against} that the machine decided because of this revision: a second look may void them
 * @param looked the most careful second look that was made at this revision; one that is no more careful changes nothing
 * @param touchedAt the time of the last change: retention counts from it
 */
public record ItemRecord(
        ContentEvent event,
        boolean deleted,
        @Nullable ContentVisibility shown,
        @Nullable EnforcementId change,
        @Nullable EnforcementId caution,
        @Nullable EnforcementId stop,
        boolean reviewed,
        List<EnforcementId> against,
        Set<ClauseId> struck,
        Set<ReferralTarget> referred,
        Set<AccountId> reporters,
        @Nullable NoticeSource notice,
        List<ReviewCase> cases,
        Set<EnforcementId> recent,
        Look looked,
        Instant touchedAt) {

    public ItemRecord {
        against = List.copyOf(against);
        struck = Set.copyOf(struck);
        referred = Set.copyOf(referred);
        reporters = Set.copyOf(reporters);
        cases = List.copyOf(cases);
        recent = Set.copyOf(recent);
    }

    /** What is published about its visibility: nothing of a deleted item. */
    public @Nullable ContentVisibility published() {
        return deleted ? null : shown;
    }

    /** Whether it says no more than which revision there is, so that a look at an earlier one is known to be late. */
    public boolean isBare() {
        return shown == null
                && caution == null
                && against.isEmpty()
                && struck.isEmpty()
                && referred.isEmpty()
                && reporters.isEmpty()
                && cases.isEmpty();
    }

    /** Whether something keeps it from being seen as its author wanted. */
    public boolean isRestricted() {
        return !deleted && (change != null || stop != null);
    }
}
