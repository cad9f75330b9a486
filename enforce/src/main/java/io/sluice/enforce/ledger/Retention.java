package io.sluice.enforce.ledger;

import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.cases.ReviewCase.Status;
import io.sluice.schemas.guidelines.ReviewRules;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.standing.AccountStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of an item when its time is over. Closed cases go first, then the item. An open case keeps both while it
 * is young, or while the item is withheld; and an item stays as long as a strike or a sanction rests on it. Of which there is
 * nothing to say but its revision, is kept for a day.
 *
 * @param item what is left; null for nothing
 * @param forgotten the cases that are gone
 * @param nextDue when to look again; null if nothing is left
 */
public record Retention(
        @Nullable ItemRecord item,
        List<CaseId> forgotten,
        @Nullable Instant nextDue) {

    public Retention {
        forgotten = List.copyOf(forgotten);
    }

    /** For so long a second look may be on its way that was begun before an item was edited or deleted. */
    private static final Duration BARE = Duration.ofDays(1);

    /** When a new item is to be looked at. */
    public static Instant firstDue(ItemRecord item, ReviewRules rules) {
        return item.isBare() ? item.touchedAt().plus(BARE) : firstDue(item.touchedAt(), rules);
    }

    private static Instant firstDue(Instant touchedAt, ReviewRules rules) {
        return touchedAt.plus(shorter(rules.caseRetention(), rules.itemRetention()));
    }

    /**
     * Looks at an item at a time.
     *
     * @param standing of its account
     */
    public static Retention at(Instant time, ItemRecord item, AccountStanding standing, ReviewRules rules) {
        if (item.isBare()) {
            Instant end = item.touchedAt().plus(BARE);
            return end.isAfter(time) ? new Retention(item, List.of(), end) : new Retention(null, List.of(), null);
        }
        if (item.cases().stream().anyMatch(known -> waits(known, item, time, rules))) {
            return new Retention(item, List.of(), firstDue(time, rules));
        }
        Instant itemEnd = item.touchedAt().plus(rules.itemRetention());
        boolean isOver = !itemEnd.isAfter(time);
        if (isOver && !carries(item, standing)) {
            return new Retention(null, idsOf(item.cases()), null);
        }
        List<ReviewCase> over =
                item.cases().stream().filter(known -> isOld(known, time, rules)).toList();
        List<ReviewCase> kept =
                item.cases().stream().filter(known -> !over.contains(known)).toList();
        Instant again = firstDue(time, rules);
        Instant next = kept.isEmpty() && !isOver ? itemEnd : isOver ? again : earlier(itemEnd, again);
        return new Retention(withCases(item, kept), idsOf(over), next);
    }

    /** Whether somebody has to decide: nobody did in time, where nothing is withheld for it, is an answer. */
    private static boolean waits(ReviewCase known, ItemRecord item, Instant time, ReviewRules rules) {
        return known.status() == Status.OPEN && (item.isRestricted() || !isOld(known, time, rules));
    }

    private static boolean isOld(ReviewCase known, Instant time, ReviewRules rules) {
        return !known.updatedAt().plus(rules.caseRetention()).isAfter(time);
    }

    /** Whether what it brought upon the account still holds: without the item nobody could undo it. */
    private static boolean carries(ItemRecord item, AccountStanding standing) {
        return standing.strikes().stream().anyMatch(strike -> item.against().contains(strike.enforcement()))
                || standing.sanctions().stream()
                        .anyMatch(sanction -> item.against().contains(sanction.enforcement()));
    }

    private static List<CaseId> idsOf(List<ReviewCase> cases) {
        return cases.stream().map(ReviewCase::caseId).toList();
    }

    private static ItemRecord withCases(ItemRecord item, List<ReviewCase> cases) {
        return new ItemRecord(
                item.event(),
                item.deleted(),
                item.shown(),
                item.change(),
                item.caution(),
                item.stop(),
                item.reviewed(),
                item.against(),
                item.struck(),
                item.referred(),
                item.reporters(),
                item.notice(),
                cases,
                item.recent(),
                item.looked(),
                item.touchedAt());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
