package io.sluice.enforce.topology;

import io.sluice.enforce.decision.Outcome.Decision;
import io.sluice.enforce.ledger.ItemRecord;
import io.sluice.enforce.ledger.Ledger;
import io.sluice.enforce.topology.Publication.CaseChanged;
import io.sluice.enforce.topology.Publication.Enforced;
import io.sluice.enforce.topology.Publication.Refused;
import io.sluice.enforce.topology.Publication.Shown;
import io.sluice.enforce.topology.Publication.Stands;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.standing.ContentVisibility;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Sends on what a decision changed, each value under the key of its topic. */
final class Publisher {

    private final ProcessorContext<String, Publication> context;

    Publisher(ProcessorContext<String, Publication> context) {
        this.context = context;
    }

    /** All that is different from before. A state that is published always agrees with the log up to its sequence. */
    void publish(Ledger before, Decision decision, long timestamp) {
        decision.enforcements()
                .forEach(enforcement -> send(enforcement.account().value(), new Enforced(enforcement), timestamp));
        decision.cases().forEach(changed -> send(changed.caseId().value(), new CaseChanged(changed), timestamp));
        Ledger after = decision.after();
        if (!after.standing().equals(before.standing())) {
            send(after.standing().account().value(), new Stands(after.standing()), timestamp);
        }
        show(shownOf(before.item()), shownOf(after.item()), timestamp);
    }

    void refuse(String key, DeadLetter letter, long timestamp) {
        send(key, new Refused(letter), timestamp);
    }

    void forget(CaseId caseId, long timestamp) {
        send(caseId.value(), new CaseChanged(null), timestamp);
    }

    private void show(@Nullable ContentVisibility before, @Nullable ContentVisibility after, long timestamp) {
        if (after != null && !after.equals(before)) {
            send(after.content().value(), new Shown(after), timestamp);
        } else if (after == null && before != null) {
            send(before.content().value(), new Shown(null), timestamp);
        }
    }

    private void send(String key, Publication publication, long timestamp) {
        context.forward(new Record<>(key, publication, timestamp));
    }

    private static @Nullable ContentVisibility shownOf(@Nullable ItemRecord item) {
        return item == null ? null : item.shown();
    }
}
