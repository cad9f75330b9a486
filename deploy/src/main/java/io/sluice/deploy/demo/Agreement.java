package io.sluice.deploy.demo;

import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.Visibility;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.ContentVisibility;
import io.sluice.schemas.standing.StandingFold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the enforcement log and the two compacted states say the same: folds the log by itself, keeps the latest states
 * beside it, and compares. Also that every account's sequence has no gap and no enforcement comes twice. One thread.
 */
final class Agreement {

    private final Map<AccountId, AccountStanding> folded = new HashMap<>();
    private final Map<AccountId, AccountStanding> published = new HashMap<>();
    private final Map<ContentId, Shown> foldedItems = new HashMap<>();
    private final Map<ContentId, @Nullable ContentVisibility> publishedItems = new HashMap<>();
    private final Map<EnforcementId, ContentId> stops = new HashMap<>();
    private final Set<EnforcementId> seen = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    private record Shown(Visibility visibility, boolean stopped, EnforcementId enforcement, long sequence) {}

    void logged(Enforcement enforcement) {
        AccountStanding before = folded.computeIfAbsent(enforcement.account(), StandingFold::opened);
        if (!seen.add(enforcement.id())) {
            faults.add("enforcement " + enforcement.id() + " is in the log twice");
        }
        if (enforcement.sequence() != before.lastSequence() + 1) {
            faults.add("account " + enforcement.account() + ": after enforcement " + before.lastSequence() + " comes "
                    + enforcement.sequence());
        }
        folded.put(enforcement.account(), StandingFold.apply(before, enforcement));
        foldItem(enforcement);
    }

    void stands(AccountStanding standing) {
        published.put(standing.account(), standing);
    }

    /** The latest about an item; null where the topic says that there is nothing about it any more. */
    void shows(ContentId content, @Nullable ContentVisibility visibility) {
        publishedItems.put(content, visibility);
    }

    /** What does not agree, in words, without content; empty when all is well. */
    List<String> disagreements() {
        List<String> found = new ArrayList<>(faults);
        folded.forEach((account, standing) -> {
            if (!isSame(standing, published.get(account))) {
                found.add("account " + account + " stands differently in the log and in account-standing");
            }
        });
        foldedItems.forEach((content, shown) -> {
            boolean forgotten = publishedItems.containsKey(content) && publishedItems.get(content) == null;
            if (!forgotten && !shown.equals(shownAs(publishedItems.get(content)))) {
                found.add("item " + content + " is shown differently in the log and in content-visibility");
            }
        });
        publishedItems.keySet().stream()
                .filter(content -> !foldedItems.containsKey(content))
                .forEach(content -> found.add("item " + content + " is in content-visibility, and not in the log"));
        return found;
    }

    private void foldItem(Enforcement enforcement) {
        switch (enforcement.action()) {
            case Action.VisibilityChange change -> {
                if (enforcement.item() != null) {
                    ContentId content = enforcement.item().content();
                    Shown before = foldedItems.get(content);
                    show(content, change.to(), before != null && before.stopped(), enforcement);
                }
            }
            case Action.DistributionStop _ -> {
                if (enforcement.item() != null) {
                    ContentId content = enforcement.item().content();
                    stops.put(enforcement.id(), content);
                    show(content, visibilityOf(content), true, enforcement);
                }
            }
            case Action.Lift lift -> {
                ContentId content = stops.remove(lift.lifted());
                if (content != null) {
                    show(content, visibilityOf(content), false, enforcement);
                }
            }
            case Action.CautionNotice _,
                    Action.Warning _,
                    Action.FeatureRestriction _,
                    Action.Suspension _,
                    Action.Termination _,
                    Action.InteroperabilityRestriction _,
                    Action.Referral _,
                    Action.Reversal _ -> {}
        }
    }

    private void show(ContentId content, Visibility visibility, boolean stopped, Enforcement enforcement) {
        foldedItems.put(content, new Shown(visibility, stopped, enforcement.id(), enforcement.sequence()));
    }

    private Visibility visibilityOf(ContentId content) {
        Shown shown = foldedItems.get(content);
        return shown == null ? Visibility.VISIBLE : shown.visibility();
    }

    private static @Nullable Shown shownAs(@Nullable ContentVisibility visibility) {
        return visibility == null
                ? null
                : new Shown(
                        visibility.visibility(),
                        visibility.distributionStopped(),
                        visibility.enforcement(),
                        visibility.sequence());
    }

    /** But for the time it was last looked at: a strike that expires changes the state without an enforcement. */
    private static boolean isSame(AccountStanding log, @Nullable AccountStanding state) {
        if (state == null) {
            return false;
        }
        AccountStanding then = StandingFold.withoutExpiredStrikes(log, state.asOf());
        return then.level() == state.level()
                && then.points() == state.points()
                && then.strikes().equals(state.strikes())
                && then.sanctions().equals(state.sanctions())
                && then.lastSequence() == state.lastSequence();
    }
}
