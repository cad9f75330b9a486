package io.sluice.enforce.docket;

import io.sluice.enforce.ledger.ItemRecord;
import io.sluice.enforce.ledger.Ledger;
import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.Enforcement.ItemRevision;
import io.sluice.schemas.enforcement.StatementOfReasons;
import io.sluice.schemas.enforcement.Strike;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.StandingFold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One decision while it is being made: the ledger as it stands, and the enforcements so far. Every enforcement is applied
 * to the standing through the same fold that rebuilds it from the log. One thread, one decision.
 */
public final class Docket {

    private final @Nullable ItemRecord itemBefore;
    private final List<Enforcement> enforcements = new ArrayList<>();
    private AccountStanding standing;
    private @Nullable ItemDraft item;

    public Docket(Ledger ledger) {
        standing = ledger.standing();
        itemBefore = ledger.item();
        item = itemBefore == null ? null : new ItemDraft(itemBefore);
    }

    public AccountStanding standing() {
        return standing;
    }

    public Optional<ItemDraft> item() {
        return Optional.ofNullable(item);
    }

    /** Begins to hold an item. */
    public ItemDraft hold(ItemDraft draft) {
        item = draft;
        return draft;
    }

    public List<Enforcement> enforcements() {
        return List.copyOf(enforcements);
    }

    public List<ReviewCase> changedCases() {
        return item == null ? List.of() : item.changedCases();
    }

    /** The ledger after the decision; the item's record is as it was if nothing was done with it. */
    public Ledger close(Instant at) {
        if (item == null) {
            return new Ledger(standing, null);
        }
        ItemRecord after = item.toRecord(at);
        boolean untouched =
                itemBefore != null && item.toRecord(itemBefore.touchedAt()).equals(itemBefore);
        return new Ledger(standing, untouched ? itemBefore : after);
    }

    void forgetExpiredStrikes(Instant time) {
        standing = StandingFold.withoutExpiredStrikes(standing, time);
    }

    /** Enforces something that has to do with an item; {@code finding} is null where something ends. */
    Enforcement enforce(Matter matter, @Nullable Finding finding, Action action, String about) {
        return enforce(matter, finding, action, idOf(matter, action, about), null);
    }

    /** Enforces something that carries a strike. */
    Enforcement enforce(
            Matter matter, @Nullable Finding finding, Action action, EnforcementId id, @Nullable Strike strike) {
        StatementOfReasons statement = finding == null ? null : Reasons.statement(matter, finding, action);
        return record(new Enforcement(
                id,
                standing.account(),
                standing.lastSequence() + 1,
                action,
                new ItemRevision(matter.item().content(), matter.item().revision()),
                matter.cause(),
                finding == null ? null : Reasons.grounds(matter, finding, standing, reports()),
                strike,
                0,
                matter.automation(),
                statement,
                matter.at()));
    }

    /** Applies an enforcement to the standing and fills in the points that follow from it. */
    Enforcement record(Enforcement enforcement) {
        standing = StandingFold.apply(standing, enforcement);
        Enforcement recorded = new Enforcement(
                enforcement.id(),
                enforcement.account(),
                enforcement.sequence(),
                enforcement.action(),
                enforcement.item(),
                enforcement.cause(),
                enforcement.grounds(),
                enforcement.strike(),
                standing.points(),
                enforcement.automation(),
                enforcement.statement(),
                enforcement.decidedAt());
        enforcements.add(recorded);
        return recorded;
    }

    EnforcementId idOf(Matter matter, Action action, String about) {
        String cause = matter.cause().kind() + " " + matter.cause().id() + " "
                + matter.item().content() + " " + matter.item().revision();
        return EnforcementIds.of(
                standing.account(), cause, about, action.getClass().getSimpleName());
    }

    private int reports() {
        return item == null ? 0 : item.reports();
    }
}
