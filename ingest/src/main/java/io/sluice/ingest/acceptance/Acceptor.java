package io.sluice.ingest.acceptance;

import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.submission.Submission;
import io.sluice.schemas.wire.Decoded;
import java.util.Optional;

/**
 * Decides whether a record with an event of one kind is accepted. In this order, the first flaw decides: the size, the
 * bytes, the fields, the key, what the event lacks, the time. The same record always gets the same answer.
 */
public final class Acceptor<T> {

    /**
     * Of key and value together. Everything that is written because of a record must be below Kafka's limit, which is 1
     * MiB unless it is raised everywhere. The largest of it is the ledger's record of an item, with the item twice (as it
     * is, and as the open case about it saw it) and some 300 KB of whom it was reported by. 256 KiB is room for the longest
     * text in any script, which takes 192, and for the hashes of as many media as an item may have.
     */
    public static final int MAX_RECORD_BYTES = 256 << 10;

    private final ValueReader<T> reader;
    private final InputKind<T> kind;

    public Acceptor(ValueReader<T> reader, InputKind<T> kind) {
        this.reader = reader;
        this.kind = kind;
    }

    /** Accepts or refuses the record. Throws only what the reader throws. */
    public Acceptance accept(RawRecord raw) {
        if (raw.size() > MAX_RECORD_BYTES) {
            return raw.refused(
                    RefusalReason.OVERSIZED_FIELD,
                    "record: " + raw.size() + " bytes, at most " + MAX_RECORD_BYTES + " allowed");
        }
        return switch (reader.read(raw.value())) {
            case Decoded.Value<T>(T event) -> accept(raw, event);
            case Decoded.Refused<T>(RefusalReason reason, String detail) -> raw.refused(reason, detail);
        };
    }

    private Acceptance accept(RawRecord raw, T event) {
        byte[] key = raw.key();
        AccountId keyOwner = kind.keyOwner(event);
        if (key != null && !RecordKey.names(key, keyOwner)) {
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
        return new Acceptance.Accepted(keyOwner, submission);
    }
}
