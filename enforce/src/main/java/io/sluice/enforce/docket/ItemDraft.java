package io.sluice.enforce.docket;

import io.sluice.enforce.ledger.ItemRecord;
import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.enforcement.Action.ReferralTarget;
import io.sluice.schemas.enforcement.Visibility;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.EnforcementId;
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
    private int reports;
    private @Nullable ContentVisibility shown;
    private @Nullable EnforcementId caution;
    private @Nullable EnforcementId stop;
    private final List<EnforcementId> against = new ArrayList<>();
    private final Set<ClauseId> struck = new LinkedHashSet<>();
    private final Set<ReferralTarget> referred = new LinkedHashSet<>();
    private final Set<AccountId> reporters = new LinkedHashSet<>();
    private final Map<CaseId, ReviewCase> cases = new LinkedHashMap<>();
    private final Set<CaseId> changedCases = new LinkedHashSet<>();

    /** For an item that nothing is held about yet. */
    public ItemDraft(ContentEvent event) {
        this.event = event;
    }

    ItemDraft(ItemRecord item) {
        event = item.event();
        deleted = item.deleted();
        reviewed = item.reviewed();
        reports = item.reports();
        shown = item.shown();
        caution = item.caution();
        stop = item.stop();
        against.addAll(item.against());
        struck.addAll(item.struck());
        referred.addAll(item.referred());
        reporters.addAll(item.reporters());
        item.cases().forEach(reviewCase -> cases.put(reviewCase.caseId(), reviewCase));
    }

    ItemRecord toRecord(Instant touchedAt) {
        return new ItemRecord(
                event,
                deleted,
                shown,
                caution,
                stop,
                reviewed,
                against,
                struck,
                referred,
                reporters,
                reports,
                List.copyOf(cases.values()),
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

    public int reports() {
        return reports;
    }

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
     * A newer revision has come. What a reviewer allowed of the old one no longer binds; what a reviewer closed stays
     * closed until a reviewer has looked.
     */
    public void revise(ContentEvent newer) {
        event = newer;
        reviewed = reviewed && visibility() != Visibility.VISIBLE;
    }

    /** Its author has deleted it: nothing is shown any more. The words of the last revision stay for open appeals. */
    public void delete() {
        deleted = true;
        shown = null;
        caution = null;
        stop = null;
    }

    public void review() {
        reviewed = true;
    }

    /** Counts a reporter once; false where this one was counted already. */
    public boolean addReporter(AccountId reporter, int remembered) {
        if (reporters.contains(reporter)) {
            return false;
        }
        if (reporters.size() < remembered) {
            reporters.add(reporter);
        }
        reports++;
        return true;
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
                .toList();
    }

    @Nullable
    ContentVisibility shown() {
        return shown;
    }

    void show(ContentVisibility visibility) {
        shown = visibility;
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

    void addAgainst(EnforcementId enforcement) {
        against.add(enforcement);
    }

    void removeAgainst(EnforcementId enforcement) {
        against.remove(enforcement);
    }

    boolean refer(ReferralTarget target) {
        return referred.add(target);
    }
}
