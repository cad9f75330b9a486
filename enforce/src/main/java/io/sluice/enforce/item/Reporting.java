package io.sluice.enforce.item;

import io.sluice.enforce.docket.Docket;
import io.sluice.enforce.docket.ItemDraft;
import io.sluice.enforce.docket.ItemMeasures;
import io.sluice.enforce.docket.Matter;
import io.sluice.enforce.ledger.Look;
import io.sluice.schemas.assessment.Assessment.Reported;
import io.sluice.schemas.cases.ReviewCase.Reason;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.enforcement.Visibility;
import io.sluice.schemas.guidelines.ReportRules;

/**
 * What follows from a report. A report alone punishes nobody: it brings the item a second look, whose scores count as any
 * other's, and a case. What would be removed if every band began a little lower is held until a reviewer has decided.
 */
public final class Reporting {

    private final Docket docket;
    private final Matter matter;

    public Reporting(Docket docket, Matter matter) {
        this.docket = docket;
        this.matter = matter;
    }

    public void decide(Reported reported) {
        ContentEvent seen = reported.report().item();
        ItemDraft item = docket.item().orElseGet(() -> docket.hold(new ItemDraft(seen)));
        ReportRules rules = matter.book().reports();
        int known = item.event().revision();
        // An older revision is no longer there to be judged. A newer one is judged, but only the author's own event
        // makes
        // it the item: a report is somebody else's word.
        if (item.isDeleted()
                || seen.revision() < known
                || !item.addReporter(reported.report().reporter(), rules.maxReporters())) {
            return;
        }
        item.noticed(reported.report().source());
        // What a reviewer decided of this revision stands.
        if (item.isReviewed() && seen.revision() == known) {
            return;
        }
        Judgement lowered = Judgement.withBandsFrom(rules.scoreFactor(), seen, reported.scores(), matter.book());
        new Cases(item, matter).open(Reason.REPORTED, lowered.gravest().orElse(null));
        // Models that read whole sentences have looked at it already, and will again: the first step knows no better.
        if (item.looked() != Look.NONE && seen.revision() == known) {
            return;
        }
        new Scoring(docket, matter).act(item, Judgement.of(seen, reported.scores(), matter.book()));
        holdIfGrave(item, lowered);
    }

    /** Holds what would be removed if every band began a little lower. */
    void holdIfGrave(ItemDraft item, Judgement lowered) {
        if (lowered.visibility() == Visibility.REMOVED && item.visibility().compareTo(Visibility.HELD) < 0) {
            new ItemMeasures(docket, matter, item).show(lowered.gravest().orElse(null), Visibility.HELD);
        }
    }
}
