package io.sluice.enforce.item;

import io.sluice.enforce.docket.EnforcementIds;
import io.sluice.enforce.docket.Finding;
import io.sluice.enforce.docket.ItemDraft;
import io.sluice.enforce.docket.Matter;
import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.cases.ReviewCase.Reason;
import io.sluice.schemas.cases.ReviewCase.Status;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.guidelines.Clause.Severity;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.review.Appeal;
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
        Optional<ReviewCase> open = open();
        // The first reason stays: it says how the item came to the reviewers.
        Reason first = open.map(ReviewCase::reason).orElse(reason);
        Instant openedAt = open.map(ReviewCase::openedAt).orElse(matter.at());
        ContentEvent event = matter.item();
        item.put(new ReviewCase(
                EnforcementIds.caseOf(event.content()),
                event.account(),
                Status.OPEN,
                first,
                event.content(),
                event.revision() == item.event().revision() ? null : event,
                finding == null ? null : finding.clause().id(),
                finding == null ? 0 : finding.score(),
                finding == null ? List.of() : finding.evidence(),
                Priority.of(event, finding, item.reports()),
                item.reports(),
                null,
                null,
                openedAt,
                matter.at()));
    }

    /** Opens the case about an appeal; a second appeal against the same enforcement changes nothing. */
    public void openAppeal(Appeal appeal, @Nullable ClauseId clause) {
        CaseId id = EnforcementIds.caseOf(appeal.enforcement());
        if (item.findCase(id).isEmpty()) {
            item.put(new ReviewCase(
                    id,
                    appeal.account(),
                    Status.OPEN,
                    Reason.APPEALED,
                    appeal.content(),
                    null,
                    clause,
                    0,
                    List.of(),
                    Priority.of(item.event(), null, item.reports()),
                    item.reports(),
                    appeal.enforcement(),
                    appeal.statement(),
                    matter.at(),
                    matter.at()));
        }
    }

    /**
     * A newer revision has come. If it is to blame for anything, the open case is about it from now on. If it is clean, or
     * the item is gone, there is nothing left to decide; but what somebody reported, or may be a crime, is looked at as it
     * was: an edit is not to do away with it.
     */
    void follow(Judgement judgement) {
        open().filter(known -> known.item() != null).ifPresent(known -> {
            if (judgement.gravest().isPresent()) {
                open(known.reason(), judgement.gravest().get());
            } else {
                close(known);
            }
        });
    }

    /**
     * The machine has looked again, and finds nothing that a reviewer must see: its own case about this revision is closed.
     * One that somebody's report had a part in, or that is about what the item was before, stays.
     */
    void reconsider(Judgement judgement) {
        if (judgement.wantsCase() || !judgement.unanswered().isEmpty() || item.reports() > 0) {
            return;
        }
        open().filter(known -> known.item() == null && known.reason() != Reason.REPORTED)
                .ifPresent(known -> close(known, Status.OBSOLETE));
    }

    /** Closes the open case about the item, if there is one, unless it is looked at all the same. */
    void withdraw() {
        open().ifPresent(this::close);
    }

    private void close(ReviewCase known) {
        if (known.reason() != Reason.REPORTED && !mayBeCrime(known)) {
            close(known, Status.OBSOLETE);
        }
    }

    private boolean mayBeCrime(ReviewCase known) {
        ClauseId id = known.clause();
        return id != null
                && matter.book()
                        .clause(id)
                        .filter(clause -> clause.unlawful() || clause.severity() == Severity.CRITICAL)
                        .isPresent();
    }

    private Optional<ReviewCase> open() {
        return item.findCase(EnforcementIds.caseOf(item.event().content()))
                .filter(known -> known.status() == Status.OPEN);
    }

    /** A reviewer has decided: the case is closed. */
    public void decide(ReviewCase decided) {
        close(decided, Status.DECIDED);
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
                known.statement(),
                known.openedAt(),
                matter.at()));
    }
}
