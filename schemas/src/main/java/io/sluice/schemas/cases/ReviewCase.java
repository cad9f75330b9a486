package io.sluice.schemas.cases;

import io.sluice.schemas.assessment.Evidence;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer has to decide: the latest value by case on a compacted topic.
 *
 * @param content what it is about
 * @param item the item as it is to be decided; null where the ledger no longer holds it
 * @param clause the clause in question, where one is
 * @param score its score
 * @param priority higher comes first: severity, score, reach and number of reporters
 * @param reporters how many different accounts reported the item
 * @param appealOf the disputed enforcement, for an appeal
 * @param statement the account's words, for an appeal that is open; the ledger itself does not keep them
 */
public record ReviewCase(
        CaseId caseId,
        AccountId account,
        Status status,
        Reason reason,
        ContentId content,
        @Nullable ContentEvent item,
        @Nullable ClauseId clause,
        double score,
        List<Evidence> evidence,
        int priority,
        int reporters,
        @Nullable EnforcementId appealOf,
        @Nullable String statement,
        Instant openedAt,
        Instant updatedAt) {

    /** Where the case stands. */
    public enum Status {
        OPEN,
        /** A reviewer decided. */
        DECIDED,
        /** The item was edited or deleted, and nothing is left to decide. */
        OBSOLETE
    }

    /** Why there is a case. */
    public enum Reason {
        UNCERTAIN,
        REPORTED,
        SIGNAL_FAILED,
        APPEALED
    }

    public ReviewCase {
        evidence = List.copyOf(evidence);
    }

    /** The same about this state of the item. */
    public ReviewCase withItem(@Nullable ContentEvent other) {
        return with(other, statement);
    }

    /** The same without the words of those it is about. */
    public ReviewCase withoutTexts() {
        return with(null, null);
    }

    private ReviewCase with(@Nullable ContentEvent other, @Nullable String words) {
        return new ReviewCase(
                caseId, account, status, reason, content, other, clause, score, evidence, priority, reporters, appealOf,
                words, openedAt, updatedAt);
    }

    /** Without the item's text: content is never logged. */
    @Override
    public String toString() {
        return status + " case " + caseId + " of " + account;
    }
}
