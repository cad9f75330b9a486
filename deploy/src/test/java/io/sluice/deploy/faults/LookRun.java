package io.sluice.deploy.faults;

import io.sluice.classify.score.Classifier;
import io.sluice.classify.score.Inquiry;
import io.sluice.enforce.decision.Decisions;
import io.sluice.enforce.decision.Outcome.Decision;
import io.sluice.enforce.ledger.ItemRecord;
import io.sluice.enforce.ledger.Ledger;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.assessment.Assessment.Cause;
import io.sluice.schemas.assessment.Assessment.Scored;
import io.sluice.schemas.assessment.Assessment.SecondLook;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.enforcement.Visibility;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.ContentVisibility;
import io.sluice.schemas.standing.StandingFold;
import io.sluice.schemas.submission.Fingerprint;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the pure cores make of posts, each of which is looked at a second time at once. */
final class LookRun {

    private final Classifier classifier;
    private final Map<AccountId, AccountStanding> standings = new HashMap<>();
    private final Map<ContentId, ItemRecord> items = new HashMap<>();
    private int takenBack;
    private int brought;

    LookRun(Classifier classifier) {
        this.classifier = classifier;
    }

    void take(ContentEvent post) {
        Scored first = new Scored(post, Fingerprint.NONE, classifier.score(post, false));
        if (!classifier.wantsSecondLook(post, first.scores(), false)) {
            throw new AssertionError("every post of the trial is to be looked at twice");
        }
        if (classifier.isUrgent(first.scores())) {
            decide(post, first);
        }
        Visibility before = visibilityOf(post.content());
        decide(
                post,
                new SecondLook(first.with(
                        classifier.secondLook(List.of(new Inquiry(post, false))).getFirst())));
        int change = visibilityOf(post.content()).compareTo(before);
        takenBack += change < 0 ? 1 : 0;
        brought += change > 0 ? 1 : 0;
    }

    /** How many items the second look has opened again. */
    int takenBack() {
        return takenBack;
    }

    /** How many items only the second look has closed. */
    int brought() {
        return brought;
    }

    Map<String, String> visibilities() {
        return visibilities(items.values().stream()
                .map(ItemRecord::published)
                .filter(Objects::nonNull)
                .toList());
    }

    Map<String, String> standings() {
        return standings(standings.values());
    }

    /** How what is not simply visible is shown. */
    static Map<String, String> visibilities(Collection<ContentVisibility> all) {
        Map<String, String> told = new TreeMap<>();
        for (ContentVisibility one : all) {
            if (one.visibility() != Visibility.VISIBLE || one.distributionStopped()) {
                told.put(
                        one.content().value(),
                        one.visibility() + (one.distributionStopped() ? ", distribution stopped" : ""));
            }
        }
        return told;
    }

    /** Level, points and what for; not since when, which follows from when the models had time. */
    static Map<String, String> standings(Collection<AccountStanding> all) {
        Map<String, String> told = new TreeMap<>();
        for (AccountStanding one : all) {
            if (one.points() > 0) {
                List<String> strikes = one.strikes().stream()
                        .map(strike -> strike.content() + " " + strike.clause() + " " + strike.points())
                        .sorted()
                        .toList();
                told.put(one.account().value(), one.level() + " " + one.points() + " " + strikes);
            }
        }
        return told;
    }

    private void decide(ContentEvent post, Cause cause) {
        AccountStanding before = standings.getOrDefault(post.account(), StandingFold.opened(post.account()));
        Ledger ledger = new Ledger(before, items.get(post.content()));
        Assessment assessment = new Assessment(new Origin("content", 0, 0), cause);
        if (!(Decisions.decide(ledger, assessment, classifier.book()) instanceof Decision decision)) {
            throw new AssertionError("content is never rejected");
        }
        standings.put(post.account(), decision.after().standing());
        ItemRecord item = decision.after().item();
        if (item != null) {
            items.put(post.content(), item);
        }
    }

    private Visibility visibilityOf(ContentId content) {
        ItemRecord item = items.get(content);
        ContentVisibility shown = item == null ? null : item.published();
        return shown == null ? Visibility.VISIBLE : shown.visibility();
    }
}
