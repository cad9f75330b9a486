package io.sluice.deploy.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.tally.Tally;
import java.util.function.ToDoubleFunction;

/** What became of the records that were read: received = decided + dead-lettered, once the stream rests. */
final class TallyMeters implements MeterBinder {

    private final Tally tally;

    TallyMeters(Tally tally) {
        this.tally = tally;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counter("sluice.records.received", "Records that ingest has read.", Tally::received)
                .register(registry);
        counter("sluice.records.decided", "Records that are done, by how.", Tally::cleared)
                .tag("outcome", "cleared")
                .register(registry);
        counter("sluice.records.decided", "Records that are done, by how.", Tally::judged)
                .tag("outcome", "judged")
                .register(registry);
        counter(
                        "sluice.records.rerouted",
                        "Records that stood in another partition than their account's.",
                        Tally::rerouted)
                .register(registry);
        for (RefusalReason reason : RefusalReason.values()) {
            counter("sluice.records.dead.lettered", "Records that were refused, by why.", t -> t.deadLettered(reason))
                    .tag("reason", reason.name())
                    .register(registry);
        }
    }

    private FunctionCounter.Builder<Tally> counter(String name, String description, ToDoubleFunction<Tally> count) {
        return FunctionCounter.builder(name, tally, count).description(description);
    }
}
