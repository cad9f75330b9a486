package io.sluice.ingest.acceptance;

import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.submission.Submission;

/** What becomes of a record: exactly one of the two, always. */
public sealed interface Acceptance {

    /**
     * It goes on, in canonical form.
     *
     * @param keyOwner the account whose id is the record's key, or should have been
     */
    record Accepted(AccountId keyOwner, Submission submission) implements Acceptance {}

    /** It goes to the dead letters. */
    record Refused(DeadLetter letter) implements Acceptance {}
}
