package io.sluice.enforce.ledger;

import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.enforcement.Action.ReferralTarget;
import io.sluice.schemas.enforcement.Visibility;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.standing.ContentVisibility;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger holds about one item. Only items that scored, or were reported, have one.
 *
 * @param event the item as it was last seen
 * @param deleted whether its author has deleted it; the record stays, so that a late copy does not count again
 * @param shown what was last published about its visibility; null while nothing was
 * @param caution the caution notice in force
 * @param stop the distribution stop in force
 * @param reviewed whether a reviewer has decided about this revision: the machine then leaves it alone
 * @param against the enforcements against the account that this item brought
 * @param struck the clauses for which it has brought a strike: none brings a second one
 * @param referred to whom it was referred: nobody twice
 * @param reporters who reported it, up to the number that the book remembers
 * @param reports how many different accounts reported it, the forgotten ones included
 * @param cases at most one about the item, and one for each appeal
 * @param touchedAt the time of the last change: retention counts from it
 */
public record ItemRecord(
        ContentEvent event,
        boolean deleted,
        @Nullable ContentVisibility shown,
        @Nullable EnforcementId caution,
        @Nullable EnforcementId stop,
        boolean reviewed,
        List<EnforcementId> against,
        Set<ClauseId> struck,
        Set<ReferralTarget> referred,
        Set<AccountId> reporters,
        int reports,
        List<ReviewCase> cases,
        Instant touchedAt) {

    public ItemRecord {
        against = List.copyOf(against);
        struck = Set.copyOf(struck);
        referred = Set.copyOf(referred);
        reporters = Set.copyOf(reporters);
        cases = List.copyOf(cases);
    }

    public Visibility visibility() {
        return shown == null ? Visibility.VISIBLE : shown.visibility();
    }

    public boolean hasOpenCase() {
        return cases.stream().anyMatch(reviewCase -> reviewCase.status() == ReviewCase.Status.OPEN);
    }
}
