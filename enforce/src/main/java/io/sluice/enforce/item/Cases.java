package io.sluice.enforce.item;

import io.sluice.enforce.docket.EnforcementIds;
import io.sluice.enforce.docket.Finding;
import io.sluice.enforce.docket.ItemDraft;
import io.sluice.enforce.docket.Matter;
import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.cases.ReviewCase.Reason;
import io.sluice.schemas.cases.ReviewCase.Status;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.id.EnforcementId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cases of an item: opened, brought up to date, and closed. */
public final class Cases {

    private final ItemDraft item;
    private final Matter matter;

    public Cases(ItemDraft item, Matter matter) {
        this.item = item;
        this.matter = matter;
    }

    /** Opens the case about the item, or brings the open one up to date. */
    void open(Reason reason, @Nullable Finding finding) {
        CaseId id = EnforcementIds.caseOf(item.event().content());
        Optional<ReviewCase> open = item.findCase(id).filter(known -> known.status() == Status.OPEN);
        // The first reason stays: it says how the item came to the reviewers.
        Reason first = open.map(ReviewCase::reason).orElse(reason);
        Instant openedAt = open.map(ReviewCase::openedAt).orElse(matter.at());
        put(id, Status.OPEN, first, finding, null, openedAt);
    }

    /** Opens the case about an appeal; a second appeal against the same enforcement changes nothing. */
    public void openAppeal(EnforcementId disputed) {
        CaseId id = EnforcementIds.caseOf(disputed);
        if (item.findCase(id).isEmpty()) {
            put(id, Status.OPEN, Reason.APPEALED, null, disputed, matter.at());
        }
    }

    /** Closes the open case about the item, if there is one, because there is nothing left to decide. */
    void makeObsolete() {
        item.findCase(EnforcementIds.caseOf(item.event().content()))
                .filter(known -> known.status() == Status.OPEN)
                .ifPresent(known -> close(known, Status.OBSOLETE));
    }

    /** A reviewer has decided: the case is closed. */
    public void decide(ReviewCase decided) {
        close(decided, Status.DECIDED);
    }

    private void put(
            CaseId id,
            Status status,
            Reason reason,
            @Nullable Finding finding,
            @Nullable EnforcementId appealOf,
            Instant openedAt) {
        ContentEvent event = item.event();
        item.put(new ReviewCase(
                id,
                event.account(),
                status,
                reason,
                event.content(),
                event,
                finding == null ? null : finding.clause().id(),
                finding == null ? 0 : finding.score(),
                finding == null ? List.of() : finding.evidence(),
                Priority.of(event, finding, item.reports()),
                item.reports(),
                appealOf,
                openedAt,
                matter.at()));
    }

    private void close(ReviewCase known, Status status) {
        item.put(new ReviewCase(
                known.caseId(),
                known.account(),
                status,
                known.reason(),
                known.content(),
                known.item(),
                known.clause(),
                known.score(),
                known.evidence(),
                known.priority(),
                known.reporters(),
                known.appealOf(),
                known.openedAt(),
                matter.at()));
    }
}
