package io.sluice.ingest.acceptance;

import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.submission.Submission;
import java.util.Optional;

/** What ingest knows of one kind of input event, beyond what the event has checked itself. */
public interface InputKind<T> {

    /** The account that the record must be keyed by, if it has a key. */
    AccountId keyOwner(T event);

    /** What is wrong with the event by itself. */
    Optional<Flaw> flaw(T event);

    /** The event in canonical form. */
    Submission.Body body(T event);
}
