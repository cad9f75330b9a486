package io.sluice.schemas.enforcement;

import io.sluice.schemas.assessment.Evidence;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.id.Origin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision that takes effect, and why. The enforcement topic is the log of these.
 *
 * @param id the same whenever the same input is processed again; consumers drop what they have seen
 * @param sequence 1, 2, 3 … for each account, without gaps
 * @param item what it is about; null where it is about the account alone
 * @param cause what led to it
 * @param grounds the clause that was broken; null where something ends
 * @param strike what it adds to the account's strikes, where it does
 * @param points the account's points after it
 * @param statement null where nothing is done against the user
 * @param decidedAt the event time at which it was decided, not the time of processing
 */
public record Enforcement(
        EnforcementId id,
        AccountId account,
        long sequence,
        Action action,
        @Nullable ItemRevision item,
        CauseReference cause,
        @Nullable Grounds grounds,
        @Nullable Strike strike,
        int points,
        Automation automation,
        @Nullable StatementOfReasons statement,
        Instant decidedAt) {

    /** The item and revision that was judged. */
    public record ItemRevision(ContentId content, int revision) {}

    /**
     * What led to an enforcement, down to the record.
     *
     * @param id the content, report, decision or appeal id, or the id of the enforcement that ended
     * @param origin the record that was read; null where time alone did it
     * @param caseId the case it belongs to, where there is one
     */
    public record CauseReference(
            CauseKind kind,
            String id,
            @Nullable Origin origin,
            @Nullable CaseId caseId) {}

    /** What kind of thing led to it. */
    public enum CauseKind {
        CONTENT,
        REPORT,
        REVIEW,
        APPEAL,
        EXPIRY,
        /** The machine looked at the item a second time; the id is that of the content or, where it was reported, the report. */
        SECOND_LOOK
    }

    /**
     * The clause that was broken and what was weighed.
     *
     * @param score 1 where a reviewer said so
     * @param factors in words, what weighed: severity, reach, repetition, reports, unlawfulness
     */
    public record Grounds(
            ClauseId clause, int guidelinesVersion, double score, List<Evidence> evidence, List<String> factors) {
        public Grounds {
            evidence = List.copyOf(evidence);
            factors = List.copyOf(factors);
        }
    }

    /** How much of the decision a machine made. */
    public enum Automation {
        FULLY,
        PARTIALLY,
        NOT_AUTOMATED
    }
}
