package io.sluice.enforce.review;

import io.sluice.enforce.docket.AccountMeasures;
import io.sluice.enforce.docket.Docket;
import io.sluice.enforce.docket.Finding;
import io.sluice.enforce.docket.ItemDraft;
import io.sluice.enforce.docket.ItemMeasures;
import io.sluice.enforce.docket.Matter;
import io.sluice.enforce.item.Cases;
import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.cases.ReviewCase.Status;
import io.sluice.schemas.enforcement.Action.LiftReason;
import io.sluice.schemas.enforcement.Strike;
import io.sluice.schemas.enforcement.Visibility;
import io.sluice.schemas.guidelines.Band;
import io.sluice.schemas.guidelines.Band.Measure;
import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.Verdict;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.review.ReviewDecision;
import io.sluice.schemas.review.ReviewDecision.Violation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What follows from a reviewer's decision or an appeal. */
public final class Instructions {

    private final Docket docket;
    private final Matter matter;
    private final ItemDraft item;

    public Instructions(Docket docket, Matter matter, ItemDraft item) {
        this.docket = docket;
        this.matter = matter;
        this.item = item;
    }

    /** Opens a case about an enforcement that holds because of the item: a reviewer decides it. */
    public void appeal(Appeal appeal) {
        ClauseId clause = docket.standing().strikes().stream()
                .filter(strike -> strike.enforcement().equals(appeal.enforcement()))
                .map(Strike::clause)
                .findFirst()
                .orElse(null);
        new Cases(item, matter).openAppeal(appeal, clause);
    }

    /** Carries out a decision on an open case; a second decision on a decided case changes nothing. */
    public void decide(ReviewDecision decision, ReviewCase reviewCase) {
        if (reviewCase.status() != Status.OPEN) {
            return;
        }
        if (isCurrent()) {
            item.review();
        }
        switch (decision.ruling()) {
            case ReviewDecision.NoViolation() -> clear();
            case Violation violation ->
                matter.book().clause(violation.clause()).ifPresent(clause -> uphold(clause, violation.measure()));
        }
        new Cases(item, matter).decide(reviewCase);
    }

    /** Whether the revision that is decided is the one there is. */
    private boolean isCurrent() {
        return matter.item().revision() >= item.event().revision();
    }

    private void clear() {
        if (!item.isDeleted()) {
            new ItemMeasures(docket, matter, item).restore(LiftReason.NO_LONGER_JUSTIFIED);
        }
        new AccountMeasures(docket, matter, item).reverseAll();
    }

    private void uphold(Clause clause, ReviewDecision.Measure measure) {
        Finding finding = new Finding(clause, 1, bandOf(clause, measure), List.of());
        ItemMeasures measures = new ItemMeasures(docket, matter, item);
        // What was edited since was judged by itself; the strike is for what it was.
        if (isCurrent() && !item.isDeleted()) {
            measures.show(finding, measure == ReviewDecision.Measure.REMOVE ? Visibility.REMOVED : Visibility.LIMITED);
            measures.stopDistribution(finding);
        }
        AccountMeasures account = new AccountMeasures(docket, matter, item);
        if (!item.struck().contains(clause.id())) {
            // The reviewer names another clause than the machine did: one item, one violation.
            account.reverseAll();
            account.strike(finding);
        }
        if (finding.band().has(Measure.RESTRICT_INTEROPERABILITY)) {
            account.restrictInteroperability(finding);
        }
    }

    /** A certain violation falls into the clause's last band, with the reviewer's word on what happens to the item. */
    private static Band bandOf(Clause clause, ReviewDecision.Measure measure) {
        Set<Measure> measures = EnumSet.of(Measure.STRIKE, Measure.STOP_DISTRIBUTION);
        clause.band(1).ifPresent(band -> measures.addAll(band.measures()));
        return new Band(1, measure == ReviewDecision.Measure.REMOVE ? Verdict.REMOVE : Verdict.LIMIT, measures);
    }
}
