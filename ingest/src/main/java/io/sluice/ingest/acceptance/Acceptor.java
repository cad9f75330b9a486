package io.sluice.ingest.acceptance;

import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.submission.Submission;
import java.util.Optional;

/**
 * Decides whether an event of one kind is accepted. In this order, the first flaw decides: the key, the event itself, the
 * time. The same record always gets the same answer.
 */
public final class Acceptor<T> {

    private final InputKind<T> kind;

    public Acceptor(InputKind<T> kind) {
        this.kind = kind;
    }

    /** Accepts or refuses {@code event}, which was decoded from {@code raw}. */
    public Acceptance accept(RawRecord raw, T event) {
        byte[] key = raw.key();
        if (key != null && !RecordKey.names(key, kind.keyOwner(event))) {
            return raw.refused(RefusalReason.KEY_MISMATCH, "key: is not the account that the value names");
        }
        Optional<Flaw> flaw = kind.flaw(event);
        if (flaw.isPresent()) {
            return raw.refused(flaw.get().reason(), flaw.get().detail());
        }
        Submission submission = new Submission(raw.origin(), kind.body(event));
        if (EventTime.isAfter(submission.occurredAt(), raw.timestamp())) {
            return raw.refused(RefusalReason.IMPOSSIBLE_TIME, "the event is later than the record that tells of it");
        }
        return new Acceptance.Accepted(submission);
    }
}
