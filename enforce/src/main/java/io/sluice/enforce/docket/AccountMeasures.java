package io.sluice.enforce.docket;

import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Action.InteroperabilityRestriction;
import io.sluice.schemas.enforcement.Action.Lift;
import io.sluice.schemas.enforcement.Action.LiftReason;
import io.sluice.schemas.enforcement.Action.Reversal;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.Enforcement.Automation;
import io.sluice.schemas.enforcement.Strike;
import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.Ladder;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.standing.Sanction;
import io.sluice.schemas.standing.StandingFold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done about an account because of an item. */
public final class AccountMeasures {

    private final Docket docket;
    private final Matter matter;
    private final ItemDraft item;

    public AccountMeasures(Docket docket, Matter matter, ItemDraft item) {
        this.docket = docket;
        this.matter = matter;
        this.item = item;
    }

    /**
     * Gives the clause's strike, and with it what the ladder says: one enforcement that carries both, so that a reversal
     * of it voids both. A clause strikes once for an item, whatever is edited, retried or reported.
     */
    public void strike(Finding finding) {
        Clause clause = finding.clause();
        boolean shared = matter.item().sharedFrom() != null;
        int points = pointsFor(clause, matter.book().ladder(), shared);
        if (points == 0 || !item.struck().add(clause.id())) {
            return;
        }
        // At least a warning: it shows the account that there is a strike, and what it is for.
        Action action = Escalation.responseTo(clause, shared, points, docket.standing(), matter);
        EnforcementId id = docket.idOf(matter, action, clause.id().toString());
        Instant expires = matter.at().plus(clause.strike().expiresAfter());
        Strike strike = new Strike(id, clause.id(), matter.item().content(), points, matter.at(), expires);
        docket.enforce(matter, finding, action, id, strike);
        item.addAgainst(id, isByMachine());
    }

    /** Keeps the account's content from crossing over, where this item did and it is not kept from it already. */
    public void restrictInteroperability(Finding finding) {
        String counterpart = matter.item().counterpartPlatform();
        if (counterpart == null || isRestricted(counterpart)) {
            return;
        }
        Instant until = matter.at().plus(matter.book().ladder().interoperabilityRestriction());
        Enforcement enforcement =
                docket.enforce(matter, finding, new InteroperabilityRestriction(counterpart, until), counterpart);
        item.addAgainst(enforcement.id(), isByMachine());
    }

    /** Voids all that the item brought upon the account, and lifts what the remaining points no longer carry. */
    public void reverseAll() {
        for (EnforcementId against : item.against()) {
            reverse(against);
        }
        item.struck().clear();
        liftWhatIsNoLongerJustified();
    }

    /** Whether the machine has struck the account because of this revision. */
    public boolean hasStruck() {
        return docket.standing().strikes().stream()
                .anyMatch(strike -> item.recent().contains(strike.enforcement()));
    }

    /**
     * Voids what the machine brought upon the account because of this revision, but for what is asked for now.
     *
     * @param struck the clause that strikes; null for none
     * @param restricted whether the account is to be kept from crossing over
     */
    public void reverseAllBut(@Nullable ClauseId struck, boolean restricted) {
        List<Sanction> voided = new ArrayList<>();
        boolean reversed = false;
        for (Strike strike : docket.standing().strikes()) {
            if (item.recent().contains(strike.enforcement()) && !strike.clause().equals(struck)) {
                docket.standing().sanctions().stream()
                        .filter(sanction -> sanction.enforcement().equals(strike.enforcement()))
                        .forEach(voided::add);
                reverse(strike.enforcement());
                item.struck().remove(strike.clause());
                reversed = true;
            }
        }
        for (Sanction sanction : docket.standing().sanctions()) {
            if (!restricted
                    && item.recent().contains(sanction.enforcement())
                    && sanction.action() instanceof InteroperabilityRestriction) {
                reverse(sanction.enforcement());
            }
        }
        if (reversed) {
            liftWhatIsNoLongerJustified();
            // What came after it was struck with a warning alone, while this sanction covered it.
            voided.forEach(this::imposeLesser);
        }
    }

    private boolean isByMachine() {
        return matter.automation() == Automation.FULLY;
    }

    private void reverse(EnforcementId enforcement) {
        boolean alive = docket.standing().strikes().stream()
                        .anyMatch(strike -> strike.enforcement().equals(enforcement))
                || docket.standing().sanctions().stream()
                        .anyMatch(sanction -> sanction.enforcement().equals(enforcement));
        item.removeAgainst(enforcement);
        if (alive) {
            docket.enforce(matter, null, new Reversal(enforcement), enforcement.value());
        }
    }

    private void liftWhatIsNoLongerJustified() {
        for (Sanction sanction : docket.standing().sanctions()) {
            if (!Escalation.isJustified(sanction, docket.standing(), matter.book())) {
                Action lift = new Lift(sanction.enforcement(), LiftReason.NO_LONGER_JUSTIFIED);
                docket.enforce(matter, null, lift, sanction.enforcement().value());
                imposeLesser(sanction);
            }
        }
    }

    /** In the place of a sanction that weighed too much: what the points that remain had brought then, if it lasts yet. */
    private void imposeLesser(Sanction lifted) {
        Optional<Action> lesser = Escalation.carriedInstead(lifted, docket.standing(), matter.book())
                .filter(action ->
                        StandingFold.endOf(action).filter(matter.at()::isBefore).isPresent())
                .filter(action -> !Escalation.isCovered(action, docket.standing()));
        Optional<Clause> clause = matter.book().clause(lifted.clause());
        if (lesser.isPresent() && clause.isPresent()) {
            Finding finding = new Finding(clause.get(), 1, clause.get().bands().getLast(), List.of());
            docket.enforce(matter, finding, lesser.get(), lifted.enforcement().value());
        }
    }

    private boolean isRestricted(String counterpart) {
        return docket.standing().sanctions().stream()
                .anyMatch(sanction -> sanction.action() instanceof InteroperabilityRestriction restriction
                        && restriction.counterpartPlatform().equals(counterpart));
    }

    private static int pointsFor(Clause clause, Ladder ladder, boolean shared) {
        int points = clause.strike().points();
        return shared ? (int) Math.ceil(points * ladder.sharerFactor()) : points;
    }
}
