package io.sluice.enforce.item;

import io.sluice.enforce.docket.AccountMeasures;
import io.sluice.enforce.docket.Docket;
import io.sluice.enforce.docket.Finding;
import io.sluice.enforce.docket.ItemDraft;
import io.sluice.enforce.docket.ItemMeasures;
import io.sluice.enforce.docket.Matter;
import io.sluice.schemas.assessment.Assessment.Scored;
import io.sluice.schemas.cases.ReviewCase.Reason;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.enforcement.Action.Certainty;
import io.sluice.schemas.enforcement.Action.LiftReason;
import io.sluice.schemas.enforcement.Action.ReferralTarget;
import io.sluice.schemas.enforcement.Visibility;
import io.sluice.schemas.guidelines.Band.Measure;
import io.sluice.schemas.guidelines.Verdict;
import java.util.Optional;

/** What follows from an item that was created, edited or deleted. */
public final class Scoring {

    private final Docket docket;
    private final Matter matter;

    public Scoring(Docket docket, Matter matter) {
        this.docket = docket;
        this.matter = matter;
    }

    public void decide(Scored scored) {
        Optional<ItemDraft> known = docket.item();
        ContentEvent event = scored.event();
        if (event.change() == ContentChange.DELETED) {
            // Also where nothing is held about it: a second look at it may be on its way.
            delete(known.orElseGet(() -> docket.hold(new ItemDraft(event))), event);
            return;
        }
        if (known.isPresent() && isStale(known.get(), event)) {
            return;
        }
        Judgement judgement = Judgement.of(event, scored.scores(), matter.book());
        if (known.isEmpty() && judgement.isEmpty() && event.change() == ContentChange.CREATED) {
            return;
        }
        judge(event, judgement);
    }

    /** Judges a revision that is newer than the one that is known, if any is. */
    void judge(ContentEvent event, Judgement judgement) {
        Optional<ItemDraft> known = docket.item();
        ItemDraft item = known.orElseGet(() -> docket.hold(new ItemDraft(event)));
        if (known.isPresent()) {
            item.revise(event);
        }
        judge(item, judgement);
    }

    /** Acts on the judgement of a revision that was not seen before. */
    private void judge(ItemDraft item, Judgement judgement) {
        Visibility wanted = judgement.visibility();
        Visibility now = item.visibility();
        if (wanted.compareTo(now) < 0) {
            open(item, judgement, now, wanted);
        }
        act(item, judgement);
        new Cases(item, matter).follow(judgement);
    }

    /**
     * An edit made the item better. What the machine did, it undoes; what was removed, or what a reviewer decided, stays
     * until a reviewer has looked.
     */
    private void open(ItemDraft item, Judgement judgement, Visibility now, Visibility wanted) {
        if (now == Visibility.REMOVED || item.isReviewed()) {
            new Cases(item, matter).open(Reason.UNCERTAIN, judgement.gravest().orElse(null));
            return;
        }
        ItemMeasures measures = new ItemMeasures(docket, matter, item);
        if (wanted == Visibility.VISIBLE) {
            measures.restore(LiftReason.EDITED);
        } else {
            measures.show(judgement.asking(wanted).orElse(null), wanted);
            if (judgement.asking(Measure.STOP_DISTRIBUTION).isEmpty()) {
                measures.liftStop(LiftReason.EDITED);
            }
        }
    }

    /** Does what the findings ask for, beyond what is done already. Also a second look's last step. */
    void act(ItemDraft item, Judgement judgement) {
        act(item, judgement, true);
    }

    /** As {@link #act(ItemDraft, Judgement)}; {@code strikes} is false where the account was struck for it already. */
    void act(ItemDraft item, Judgement judgement, boolean strikes) {
        ItemMeasures measures = new ItemMeasures(docket, matter, item);
        Visibility wanted = judgement.visibility();
        if (wanted.compareTo(item.visibility()) > 0) {
            measures.show(judgement.asking(wanted).or(judgement::gravest).orElse(null), wanted);
        }
        judgement.asking(Measure.STOP_DISTRIBUTION).ifPresent(measures::stopDistribution);
        judgement.asking(Measure.CAUTION).ifPresent(finding -> measures.caution(finding, certaintyOf(finding)));
        AccountMeasures account = new AccountMeasures(docket, matter, item);
        judgement.asking(Measure.STRIKE).filter(finding -> strikes).ifPresent(account::strike);
        judgement.asking(Measure.RESTRICT_INTEROPERABILITY).ifPresent(account::restrictInteroperability);
        judgement
                .asking(Measure.REFER_TO_LAW_ENFORCEMENT)
                .ifPresent(finding -> measures.refer(finding, ReferralTarget.LAW_ENFORCEMENT));
        judgement
                .asking(Measure.REFER_TO_SUPPORT)
                .ifPresent(finding -> measures.refer(finding, ReferralTarget.SUPPORT));
        openCase(item, judgement);
    }

    private void openCase(ItemDraft item, Judgement judgement) {
        if (!judgement.unanswered().isEmpty()) {
            new Cases(item, matter)
                    .open(Reason.SIGNAL_FAILED, judgement.gravest().orElse(null));
        } else if (judgement.wantsCase()) {
            new Cases(item, matter).open(Reason.UNCERTAIN, judgement.gravest().orElse(null));
        }
    }

    private void delete(ItemDraft item, ContentEvent event) {
        if (!item.isDeleted() && event.revision() >= item.event().revision()) {
            new Cases(item, matter).withdraw();
            item.delete();
        }
    }

    /** A revision above a deleted one is judged: it was brought back. */
    private static boolean isStale(ItemDraft item, ContentEvent event) {
        return event.revision() <= item.event().revision();
    }

    private static Certainty certaintyOf(Finding finding) {
        return finding.band().verdict() == Verdict.REMOVE ? Certainty.CONFIRMED : Certainty.SUSPECTED;
    }
}
