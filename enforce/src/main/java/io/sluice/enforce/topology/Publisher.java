package io.sluice.enforce.topology;

import io.sluice.enforce.decision.Outcome.Decision;
import io.sluice.enforce.ledger.ItemRecord;
import io.sluice.enforce.ledger.Ledger;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.standing.ContentVisibility;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Sends on what a decision changed, each value under the key of its topic and to the sink of its kind. A null value is a
 * tombstone: the key is gone from the compacted topic.
 */
final class Publisher {

    private final ProcessorContext<String, Object> context;

    Publisher(ProcessorContext<String, Object> context) {
        this.context = context;
    }

    /** All that is different from before. A state that is published always agrees with the log up to its sequence. */
    void publish(Ledger before, Decision decision, long timestamp) {
        decision.enforcements()
                .forEach(enforcement ->
                        send(enforcement.account().value(), enforcement, Enforce.ENFORCEMENT_SINK, timestamp));
        decision.cases().forEach(changed -> send(changed.caseId().value(), changed, Enforce.CASES_SINK, timestamp));
        Ledger after = decision.after();
        if (!after.standing().equals(before.standing())) {
            send(after.standing().account().value(), after.standing(), Enforce.STANDING_SINK, timestamp);
        }
        show(shownOf(before.item()), shownOf(after.item()), timestamp);
    }

    void refuse(String key, DeadLetter letter, long timestamp) {
        send(key, letter, Enforce.REFUSED_SINK, timestamp);
    }

    void forget(CaseId caseId, long timestamp) {
        send(caseId.value(), null, Enforce.CASES_SINK, timestamp);
    }

    private void show(@Nullable ContentVisibility before, @Nullable ContentVisibility after, long timestamp) {
        if (after != null && !after.equals(before)) {
            send(after.content().value(), after, Enforce.VISIBILITY_SINK, timestamp);
        } else if (after == null && before != null) {
            send(before.content().value(), null, Enforce.VISIBILITY_SINK, timestamp);
        }
    }

    @SuppressWarnings("NullAway") // Kafka Streams knows null values, its annotations do not.
    private void send(String key, @Nullable Object value, String sink, long timestamp) {
        context.forward(new Record<>(key, value, timestamp), sink);
    }

    private static @Nullable ContentVisibility shownOf(@Nullable ItemRecord item) {
        return item == null ? null : item.published();
    }
}
