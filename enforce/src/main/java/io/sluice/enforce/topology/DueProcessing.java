package io.sluice.enforce.topology;

import io.sluice.enforce.decision.Decisions;
import io.sluice.enforce.decision.Outcome.Decision;
import io.sluice.enforce.docket.Settlement;
import io.sluice.enforce.ledger.ItemRecord;
import io.sluice.enforce.ledger.Ledger;
import io.sluice.enforce.ledger.Retention;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.ReviewRules;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.standing.AccountStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lets happen what time brings: sanctions end, strikes expire, cases and items are forgotten. */
final class DueProcessing {

    /** Of each punctuation, so that a flood of endings never holds up the stream, and never outlasts a transaction. */
    private static final Duration BUDGET = Duration.ofMillis(50);

    private final LedgerStores stores;
    private final GuidelinesByVersion guidelines;
    private final Publisher publisher;

    DueProcessing(LedgerStores stores, GuidelinesByVersion guidelines, Publisher publisher) {
        this.stores = stores;
        this.guidelines = guidelines;
        this.publisher = publisher;
    }

    /** Remembers when to look at an account again. */
    void plan(AccountStanding before, AccountStanding after) {
        Optional<Instant> due = Settlement.nextDue(after);
        if (due.isPresent() && !due.equals(Settlement.nextDue(before))) {
            stores.due().add(due.get(), DueIndex.Kind.ACCOUNT, after.account().value());
        }
    }

    /** Remembers when to look at a new item. */
    void plan(String itemKey, ItemRecord item, ReviewRules rules) {
        stores.due().add(Retention.firstDue(item, rules), DueIndex.Kind.ITEM, itemKey);
    }

    /** Does what is due up to {@code horizon}, in event time. */
    void run(Instant horizon, long timestamp) {
        long end = System.nanoTime() + BUDGET.toNanos();
        stores.due().remindUpTo(horizon, () -> System.nanoTime() - end < 0, (kind, name, due) -> {
            switch (kind) {
                case ACCOUNT -> settle(new AccountId(name), due, timestamp);
                case ITEM -> retain(name, due, timestamp);
            }
        });
    }

    private void settle(AccountId account, Instant due, long timestamp) {
        AccountStanding before = stores.standing(account);
        Decision decision = Decisions.settle(before, due);
        AccountStanding after = decision.after().standing();
        if (!after.equals(before)) {
            stores.put(after);
            publisher.publish(new Ledger(before, null), decision, timestamp);
        }
        Settlement.nextDue(after).ifPresent(next -> stores.due().add(next, DueIndex.Kind.ACCOUNT, account.value()));
    }

    private void retain(String itemKey, Instant due, long timestamp) {
        ItemRecord item = stores.item(itemKey);
        Optional<GuidelineBook> book = guidelines.inForceAt(due);
        if (item == null || book.isEmpty()) {
            return;
        }
        Retention retention = Retention.at(
                due,
                item,
                stores.standing(LedgerStores.accountOf(itemKey)),
                book.get().reviews());
        if (!item.equals(retention.item())) {
            stores.put(itemKey, retention.item());
        }
        retention.forgotten().forEach(caseId -> publisher.forget(caseId, timestamp));
        Instant next = retention.nextDue();
        if (next != null) {
            stores.due().add(next, DueIndex.Kind.ITEM, itemKey);
        }
    }
}
