package io.sluice.enforce.ledger;

import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.cases.ReviewCase.Status;
import io.sluice.schemas.guidelines.ReviewRules;
import io.sluice.schemas.id.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of an item when its time is over. Closed cases go first, then the item; an open case keeps both.
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

    /** When an item that was touched now is to be looked at. */
    public static Instant firstDue(Instant touchedAt, ReviewRules rules) {
        return touchedAt.plus(shorter(rules.caseRetention(), rules.itemRetention()));
    }

    /** Looks at an item at a time. */
    public static Retention at(Instant time, ItemRecord item, ReviewRules rules) {
        if (item.hasOpenCase()) {
            return new Retention(item, List.of(), firstDue(time, rules));
        }
        Instant itemEnd = item.touchedAt().plus(rules.itemRetention());
        if (!itemEnd.isAfter(time)) {
            return new Retention(null, idsOf(item.cases()), null);
        }
        List<ReviewCase> over = item.cases().stream()
                .filter(closed -> closed.status() != Status.OPEN)
                .filter(closed ->
                        !closed.updatedAt().plus(rules.caseRetention()).isAfter(time))
                .toList();
        List<ReviewCase> kept =
                item.cases().stream().filter(known -> !over.contains(known)).toList();
        Instant next = kept.isEmpty() ? itemEnd : earlier(itemEnd, firstDue(time, rules));
        return new Retention(withCases(item, kept), idsOf(over), next);
    }

    private static List<CaseId> idsOf(List<ReviewCase> cases) {
        return cases.stream().map(ReviewCase::caseId).toList();
    }

    private static ItemRecord withCases(ItemRecord item, List<ReviewCase> cases) {
        return new ItemRecord(
                item.event(),
                item.deleted(),
                item.shown(),
                item.caution(),
                item.stop(),
                item.reviewed(),
                item.against(),
                item.struck(),
                item.referred(),
                item.reporters(),
                item.reports(),
                cases,
                item.touchedAt());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
