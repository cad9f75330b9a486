package io.sluice.enforce.docket;

import io.sluice.enforce.ledger.ItemRecord;
import io.sluice.enforce.ledger.Look;
import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.enforcement.Action.ReferralTarget;
import io.sluice.schemas.enforcement.Visibility;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.report.NoticeSource;
import io.sluice.schemas.standing.ContentVisibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An item's record while a decision is being made; one thread, one decision. */
public final class ItemDraft {

    private ContentEvent event;
    private boolean deleted;
    private boolean reviewed;
    private @Nullable NoticeSource notice;
    private @Nullable ContentVisibility shown;
    private @Nullable EnforcementId change;
    private @Nullable EnforcementId caution;
    private @Nullable EnforcementId stop;
    private final List<EnforcementId> against = new ArrayList<>();
    private final Set<ClauseId> struck = new LinkedHashSet<>();
    private final Set<ReferralTarget> referred = new LinkedHashSet<>();
    private final Set<AccountId> reporters = new LinkedHashSet<>();
    private final Map<CaseId, ReviewCase> cases = new LinkedHashMap<>();
    private final Set<EnforcementId> recent = new LinkedHashSet<>();
    private Look looked = Look.NONE;
    private final Set<CaseId> changedCases = new LinkedHashSet<>();

    /** For an item that nothing is held about yet. */
    public ItemDraft(ContentEvent event) {
        this.event = event;
    }

    ItemDraft(ItemRecord item) {
        event = item.event();
        deleted = item.deleted();
        reviewed = item.reviewed();
        notice = item.notice();
        shown = item.shown();
        change = item.change();
        caution = item.caution();
        stop = item.stop();
        against.addAll(item.against());
        struck.addAll(item.struck());
        referred.addAll(item.referred());
        reporters.addAll(item.reporters());
        recent.addAll(item.recent());
        looked = item.looked();
        item.cases().forEach(reviewCase -> cases.put(reviewCase.caseId(), reviewCase));
    }

    ItemRecord toRecord(Instant touchedAt) {
        return new ItemRecord(
                event,
                deleted,
                shown,
                change,
                caution,
                stop,
                reviewed,
                against,
                struck,
                referred,
                reporters,
                notice,
                cases.values().stream().map(ItemDraft::kept).toList(),
                recent,
                looked,
                touchedAt);
    }

    public ContentEvent event() {
        return event;
    }

    public boolean isDeleted() {
        return deleted;
    }

    public boolean isReviewed() {
        return reviewed;
    }

    /** How many reported this revision. */
    public int reports() {
        return reporters.size();
    }

    /** By whose notice it was found first. */
    public @Nullable NoticeSource notice() {
        return notice;
    }

    /** Somebody gave notice of it. The first notice is what led to it. */
    public void noticed(NoticeSource source) {
        notice = notice == null ? source : notice;
    }

    /** As it is for those who may see it at all; a deleted item would be like this if it came back. */
    public Visibility visibility() {
        return shown == null ? Visibility.VISIBLE : shown.visibility();
    }

    public Set<ClauseId> struck() {
        return struck;
    }

    public List<EnforcementId> against() {
        return List.copyOf(against);
    }

    /**
     * A newer revision has come, and with it whatever was deleted is back. What a reviewer allowed of the old one no
     * longer binds; what a reviewer closed stays closed until a reviewer has looked. An open case stays about the revision
     * that it was opened for, and whoever reported that one may report this one.
     */
    public void revise(ContentEvent newer) {
        CaseId about = EnforcementIds.caseOf(event.content());
        cases.computeIfPresent(about, (same, known) -> known.item() == null ? known.withItem(event) : known);
        event = newer;
        deleted = false;
        recent.clear();
        looked = Look.NONE;
        reporters.clear();
        reviewed = reviewed && visibility() != Visibility.VISIBLE;
    }

    /**
     * Its author has deleted it: nothing is published about it any more. What held against it is kept, so that it holds
     * again should it come back; its words stay for whoever has to decide about them.
     */
    public void delete() {
        deleted = true;
    }

    /** The most careful second look that was made at this revision. */
    public Look looked() {
        return looked;
    }

    public void looked(Look look) {
        looked = look;
    }

    /** Whether it was removed because of an earlier revision: that is for a reviewer to undo. */
    public boolean isRemovedBefore() {
        return shown != null && shown.visibility() == Visibility.REMOVED && shown.revision() < event.revision();
    }

    public void review() {
        reviewed = true;
    }

    /** Counts a reporter once; false where this one was counted already, or so many were that one more says nothing. */
    public boolean addReporter(AccountId reporter, int most) {
        return reporters.size() < most && reporters.add(reporter);
    }

    /** Whether an enforcement that holds against the item or, because of it, against its account is this one. */
    public boolean isSubjectTo(EnforcementId enforcement) {
        return against.contains(enforcement)
                || enforcement.equals(caution)
                || enforcement.equals(stop)
                || enforcement.equals(change);
    }

    public Optional<ReviewCase> findCase(CaseId id) {
        return Optional.ofNullable(cases.get(id));
    }

    public List<ReviewCase> cases() {
        return List.copyOf(cases.values());
    }

    public void put(ReviewCase reviewCase) {
        cases.put(reviewCase.caseId(), reviewCase);
        changedCases.add(reviewCase.caseId());
    }

    List<ReviewCase> changedCases() {
        return cases.values().stream()
                .filter(reviewCase -> changedCases.contains(reviewCase.caseId()))
                .map(reviewCase -> reviewCase.item() == null ? reviewCase.withItem(event) : reviewCase)
                .toList();
    }

    /** A record holds the item once, and once more where an open case is about an earlier revision. */
    private static ReviewCase kept(ReviewCase reviewCase) {
        return reviewCase.status() == ReviewCase.Status.OPEN && reviewCase.appealOf() == null
                ? reviewCase
                : reviewCase.withoutTexts();
    }

    @Nullable
    ContentVisibility shown() {
        return shown;
    }

    void show(ContentVisibility visibility) {
        shown = visibility;
    }

    void change(@Nullable EnforcementId visibilityChange) {
        change = visibilityChange;
    }

    Optional<EnforcementId> caution() {
        return Optional.ofNullable(caution);
    }

    void caution(@Nullable EnforcementId notice) {
        caution = notice;
    }

    Optional<EnforcementId> stop() {
        return Optional.ofNullable(stop);
    }

    void stop(@Nullable EnforcementId distributionStop) {
        stop = distributionStop;
    }

    /** @param byMachine because of this revision, and so what a second look at it may void */
    void addAgainst(EnforcementId enforcement, boolean byMachine) {
        against.add(enforcement);
        if (byMachine) {
            recent.add(enforcement);
        }
    }

    void removeAgainst(EnforcementId enforcement) {
        against.remove(enforcement);
        recent.remove(enforcement);
    }

    Set<EnforcementId> recent() {
        return Set.copyOf(recent);
    }

    boolean refer(ReferralTarget target) {
        return referred.add(target);
    }
}
