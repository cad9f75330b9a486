package io.sluice.enforce.item;

import io.sluice.enforce.docket.AccountMeasures;
import io.sluice.enforce.docket.Docket;
import io.sluice.enforce.docket.Finding;
import io.sluice.enforce.docket.ItemDraft;
import io.sluice.enforce.docket.ItemMeasures;
import io.sluice.enforce.docket.Matter;
import io.sluice.enforce.ledger.Look;
import io.sluice.schemas.assessment.Assessment.Looked;
import io.sluice.schemas.assessment.Assessment.Reported;
import io.sluice.schemas.assessment.Assessment.Scored;
import io.sluice.schemas.assessment.Assessment.SecondLook;
import io.sluice.schemas.cases.ReviewCase.Reason;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.enforcement.Action.LiftReason;
import io.sluice.schemas.enforcement.Visibility;
import io.sluice.schemas.guidelines.Band.Measure;
import io.sluice.schemas.id.ClauseId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a second look. It comes when it comes: before or after an edit, a report, a reviewer's word, or a look
 * by another way. So that the end is the same:
 *
 * <ul>
 *   <li>one look at a revision counts, and a more careful one in its place: scores replace scores
 *   <li>an item that is deleted, or has a newer revision, or that a reviewer has decided about, is left alone
 *   <li>where the models did not answer, and where the item was reported and a more careful look is on its way, nothing is
 *       taken back
 * </ul>
 */
public final class Reconsidering {

    private final Docket docket;
    private final Matter matter;

    public Reconsidering(Docket docket, Matter matter) {
        this.docket = docket;
        this.matter = matter;
    }

    public void decide(SecondLook second) {
        Optional<ItemDraft> known = docket.item();
        if (known.isEmpty()) {
            first(second);
            return;
        }
        ItemDraft item = known.get();
        ContentEvent seen = second.of().item();
        if (seen.revision() > item.event().revision()) {
            newer(item, second);
        } else if (seen.revision() == item.event().revision() && isOpenTo(item, second)) {
            same(item, second);
        }
    }

    /** Nothing is held about the item: its first step found nothing to act on. A report would be held. */
    private void first(SecondLook second) {
        Judgement judgement = judgement(second.of());
        if (second.of() instanceof Scored scored && !judgement.isEmpty()) {
            ItemDraft item = docket.hold(new ItemDraft(scored.event()));
            new Scoring(docket, matter).act(item, judgement);
            remember(item, second);
        }
    }

    /** The first step found nothing in it, and so did not say that there is a newer revision. */
    private void newer(ItemDraft item, SecondLook second) {
        switch (second.of()) {
            case Scored scored -> {
                new Scoring(docket, matter).judge(scored.event(), judgement(scored));
                remember(item, second);
            }
            // Somebody else's word does not make it the item.
            case Reported reported -> raise(item, reported);
        }
    }

    private static boolean isOpenTo(ItemDraft item, SecondLook second) {
        Look most = second.isComplete() ? care(second) : Look.PLAIN;
        return !item.isDeleted() && !item.isReviewed() && item.looked().compareTo(most) < 0;
    }

    private void same(ItemDraft item, SecondLook second) {
        boolean awaitsCare = care(second) == Look.PLAIN && item.reports() > 0;
        if (second.isComplete() && !awaitsCare) {
            replace(item, second.of());
        } else {
            raise(item, second.of());
        }
        remember(item, second);
    }

    /** Does what the scores ask for, and takes nothing back. */
    private void raise(ItemDraft item, Looked looked) {
        boolean struck = new AccountMeasures(docket, matter, item).hasStruck();
        new Scoring(docket, matter).act(item, judgement(looked), !struck);
        holdIfGrave(item, looked);
    }

    /** Does what the scores ask for, and takes back what only others asked for. */
    private void replace(ItemDraft item, Looked looked) {
        Judgement judgement = judgement(looked);
        if (item.isRemovedBefore()) {
            if (judgement.visibility() != Visibility.REMOVED) {
                new Cases(item, matter)
                        .open(Reason.UNCERTAIN, judgement.gravest().orElse(null));
            }
        } else {
            takeBack(item, looked, judgement);
            new Cases(item, matter).reconsider(judgement);
        }
        @Nullable
        ClauseId struck = judgement
                .asking(Measure.STRIKE)
                .map(finding -> finding.clause().id())
                .orElse(null);
        boolean restricted = judgement.asking(Measure.RESTRICT_INTEROPERABILITY).isPresent();
        new AccountMeasures(docket, matter, item).reverseAllBut(struck, restricted);
        new Scoring(docket, matter).act(item, judgement);
        holdIfGrave(item, looked);
    }

    private void takeBack(ItemDraft item, Looked looked, Judgement judgement) {
        ItemMeasures measures = new ItemMeasures(docket, matter, item);
        Optional<Finding> held = graveIfLowered(looked);
        boolean holds = held.isPresent() && judgement.visibility().compareTo(Visibility.HELD) < 0;
        Visibility wanted = holds ? Visibility.HELD : judgement.visibility();
        if (wanted.compareTo(item.visibility()) < 0) {
            Optional<Finding> finding = holds ? held : judgement.asking(wanted);
            measures.show(wanted == Visibility.VISIBLE ? null : finding.orElse(null), wanted);
        }
        if (judgement.asking(Measure.STOP_DISTRIBUTION).isEmpty()) {
            measures.liftStop(LiftReason.NO_LONGER_JUSTIFIED);
        }
        if (judgement.asking(Measure.CAUTION).isEmpty()) {
            measures.liftCaution(LiftReason.NO_LONGER_JUSTIFIED);
        }
    }

    private void holdIfGrave(ItemDraft item, Looked looked) {
        if (looked instanceof Reported reported) {
            new Reporting(docket, matter).holdIfGrave(item, lowered(reported));
        }
    }

    /** The finding for which a reported item is held although no band asks for it. */
    private Optional<Finding> graveIfLowered(Looked looked) {
        return looked instanceof Reported reported && lowered(reported).visibility() == Visibility.REMOVED
                ? lowered(reported).gravest()
                : Optional.empty();
    }

    private Judgement lowered(Reported reported) {
        double factor = matter.book().reports().scoreFactor();
        return Judgement.withBandsFrom(factor, reported.item(), reported.scores(), matter.book());
    }

    private Judgement judgement(Looked looked) {
        return Judgement.of(looked.item(), looked.scores(), matter.book());
    }

    private static void remember(ItemDraft item, SecondLook second) {
        if (second.isComplete() && second.of().item().revision() == item.event().revision()) {
            item.looked(care(second));
        }
    }

    private static Look care(SecondLook second) {
        return switch (second.of()) {
            case Scored _ -> Look.PLAIN;
            case Reported _ -> Look.CAREFUL;
        };
    }
}
