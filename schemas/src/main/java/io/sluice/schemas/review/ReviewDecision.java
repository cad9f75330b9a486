package io.sluice.schemas.review;

import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.id.Checks;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer has decided a case. The decision stands over the machine's.
 *
 * @param decisionId unique; a decision that arrives twice counts once
 * @param account whose item or enforcement the case is about
 * @param content the item that the case is about
 * @param reviewer the reviewer's pseudonym
 * @param revision of the item, that the reviewer saw; null for whichever the case is about
 * @param note the reviewer's reason
 */
public record ReviewDecision(
        String decisionId,
        AccountId account,
        ContentId content,
        CaseId caseId,
        String reviewer,
        Ruling ruling,
        @Nullable Integer revision,
        String note,
        Instant decidedAt)
        implements Instruction {

    private static final int MAX_NOTE_LENGTH = 4_000;

    /** What was decided. */
    public sealed interface Ruling {}

    /** The item breaks this clause: the clause's strike is given, and the item is limited or removed. */
    public record Violation(ClauseId clause, Measure measure) implements Ruling {}

    /** The item breaks no clause, or the appeal is granted: what was done is undone, strikes included. */
    public record NoViolation() implements Ruling {}

    /** What happens to an item that breaks a clause. */
    public enum Measure {
        LIMIT,
        REMOVE
    }

    public ReviewDecision {
        Checks.id("decisionId", decisionId);
        Checks.id("reviewer", reviewer);
        if (revision != null) {
            Checks.notNegative("revision", revision);
        }
        Checks.text("note", note, MAX_NOTE_LENGTH);
        Checks.eventTime("decidedAt", decidedAt);
    }

    /** Without the note, which may quote content. */
    @Override
    public String toString() {
        return "decision " + decisionId + " on case " + caseId;
    }
}
