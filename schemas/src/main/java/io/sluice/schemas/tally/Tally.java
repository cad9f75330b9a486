package io.sluice.schemas.tally;

import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.RefusalReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * What became of the records that this process has read. Once the stream has come to rest,
 * {@code received == decided + deadLettered}: that is Sluice's promise that nothing is lost. Counts are of processing,
 * so that a record which a crash makes be processed again counts again in the new process. Safe for all threads.
 */
public final class Tally {

    private final LongAdder received = new LongAdder();
    private final LongAdder cleared = new LongAdder();
    private final LongAdder judged = new LongAdder();
    private final LongAdder reconsidered = new LongAdder();
    private final LongAdder rerouted = new LongAdder();
    private final Map<RefusalReason, LongAdder> refused = new EnumMap<>(RefusalReason.class);

    private final LookTally looks = new LookTally();

    public Tally() {
        for (RefusalReason reason : RefusalReason.values()) {
            refused.put(reason, new LongAdder());
        }
    }

    /** Ingest has read a record from one of the input topics. */
    public void countReceived() {
        received.increment();
    }

    /** Classify has found nothing: the record is done. */
    public void countCleared() {
        cleared.increment();
    }

    /** Enforce has decided, for or against. */
    public void countJudged() {
        judged.increment();
    }

    /** Enforce has decided about a second look: not a record of its own, since the first look at it was counted. */
    public void countReconsidered() {
        reconsidered.increment();
    }

    /** A record stood in another partition than its account's, and was sent round. */
    public void countRerouted() {
        rerouted.increment();
    }

    /** A stage has sent a record to the dead letters. */
    public void countRefused(DeadLetter letter) {
        refusedFor(letter.reason()).increment();
    }

    public long received() {
        return received.sum();
    }

    public long cleared() {
        return cleared.sum();
    }

    public long judged() {
        return judged.sum();
    }

    /** Cleared or judged. */
    public long decided() {
        return cleared() + judged();
    }

    /** What became of the second looks, none of which is counted here. */
    public LookTally looks() {
        return looks;
    }

    /** Second looks that enforce has decided about; none of them is among the decided. */
    public long reconsidered() {
        return reconsidered.sum();
    }

    public long rerouted() {
        return rerouted.sum();
    }

    public long deadLettered() {
        return refused.values().stream().mapToLong(LongAdder::sum).sum();
    }

    public long deadLettered(RefusalReason reason) {
        return refusedFor(reason).sum();
    }

    private LongAdder refusedFor(RefusalReason reason) {
        LongAdder adder = refused.get(reason);
        if (adder == null) {
            throw new IllegalStateException("no count for " + reason);
        }
        return adder;
    }
}
