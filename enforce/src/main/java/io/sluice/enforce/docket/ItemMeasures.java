package io.sluice.enforce.docket;

import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Action.CautionNotice;
import io.sluice.schemas.enforcement.Action.Certainty;
import io.sluice.schemas.enforcement.Action.DistributionStop;
import io.sluice.schemas.enforcement.Action.Lift;
import io.sluice.schemas.enforcement.Action.LiftReason;
import io.sluice.schemas.enforcement.Action.Referral;
import io.sluice.schemas.enforcement.Action.ReferralTarget;
import io.sluice.schemas.enforcement.Action.VisibilityChange;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.Visibility;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.standing.ContentVisibility;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done about an item. Each does nothing where it is done already. */
public final class ItemMeasures {

    private final Docket docket;
    private final Matter matter;
    private final ItemDraft item;

    public ItemMeasures(Docket docket, Matter matter, ItemDraft item) {
        this.docket = docket;
        this.matter = matter;
        this.item = item;
    }

    /** Shows the item this way from now on; {@code finding} is null where it is shown more openly again. */
    public void show(@Nullable Finding finding, Visibility to) {
        Visibility from = item.visibility();
        if (from != to) {
            Enforcement enforcement = docket.enforce(matter, finding, new VisibilityChange(from, to), to.name());
            item.change(to == Visibility.VISIBLE ? null : enforcement.id());
            publish(enforcement, to, item.stop().isPresent());
        }
    }

    public void stopDistribution(Finding finding) {
        if (item.stop().isEmpty()) {
            Enforcement enforcement = docket.enforce(matter, finding, new DistributionStop(), clauseOf(finding));
            item.stop(enforcement.id());
            publish(enforcement, item.visibility(), true);
        }
    }

    public void caution(Finding finding, Certainty certainty) {
        if (item.caution().isEmpty()) {
            Enforcement enforcement = docket.enforce(matter, finding, new CautionNotice(certainty), clauseOf(finding));
            item.caution(enforcement.id());
        }
    }

    /** Hands the item over; nobody gets the same item twice. */
    public void refer(Finding finding, ReferralTarget target) {
        if (item.refer(target)) {
            docket.enforce(matter, finding, new Referral(target), target.name());
        }
    }

    /** Undoes whatever holds against the item. */
    public void restore(LiftReason reason) {
        show(null, Visibility.VISIBLE);
        liftStop(reason);
        liftCaution(reason);
    }

    public void liftStop(LiftReason reason) {
        Optional<EnforcementId> stop = item.stop();
        if (stop.isPresent()) {
            item.stop(null);
            Enforcement enforcement = lift(stop.get(), reason);
            publish(enforcement, item.visibility(), false);
        }
    }

    public void liftCaution(LiftReason reason) {
        Optional<EnforcementId> caution = item.caution();
        if (caution.isPresent()) {
            item.caution(null);
            lift(caution.get(), reason);
        }
    }

    private Enforcement lift(EnforcementId lifted, LiftReason reason) {
        Action lift = new Lift(lifted, reason);
        return docket.enforce(matter, null, lift, lifted.value());
    }

    private void publish(Enforcement enforcement, Visibility visibility, boolean stopped) {
        ContentEvent event = item.event();
        item.show(new ContentVisibility(
                event.content(),
                event.account(),
                event.revision(),
                visibility,
                stopped,
                enforcement.id(),
                enforcement.sequence(),
                enforcement.decidedAt()));
    }

    private static String clauseOf(Finding finding) {
        return finding.clause().id().toString();
    }
}
