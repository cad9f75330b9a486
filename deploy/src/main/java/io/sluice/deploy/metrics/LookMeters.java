package io.sluice.deploy.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.sluice.schemas.tally.LookTally;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** What became of the second looks: asked = looked at + looked at later + forgotten + refused, once nothing waits. */
final class LookMeters implements MeterBinder {

    private final LookTally tally;

    LookMeters(LookTally tally) {
        this.tally = tally;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        count(registry, "asked", "Items that came to be looked at a second time.", LookTally::asked);
        count(registry, "made", "Items that the models read in their turn.", LookTally::lookedAt);
        count(registry, "shed", "Items that went on without their second look for now.", LookTally::shed);
        count(registry, "made.later", "Items that the models read after they had been shed.", LookTally::lookedAtLater);
        count(registry, "forgotten", "Items that were shed and will never be looked at.", LookTally::forgotten);
        count(registry, "refused", "Items that could not be looked at, and are dead letters.", LookTally::refused);
        Gauge.builder("sluice.looks.waiting", tally, LookTally::waiting)
                .description("Items that wait for their turn.")
                .register(registry);
        Gauge.builder("sluice.looks.waiting.shed", tally, LookTally::shedWaiting)
                .description("Items that were shed, and are looked at when nothing else waits.")
                .register(registry);
        Gauge.builder("sluice.looks.oldest", tally, known -> known.oldestMillis(System.currentTimeMillis()) / 1_000.0)
                .baseUnit("seconds")
                .description("How long the item has waited that has waited longest.")
                .register(registry);
        FunctionTimer.builder("sluice.looks.inference", tally, LookTally::calls, LookTally::nanos, TimeUnit.NANOSECONDS)
                .description("Calls of the models, of a batch each.")
                .register(registry);
    }

    private void count(MeterRegistry registry, String name, String what, ToDoubleFunction<LookTally> count) {
        FunctionCounter.builder("sluice.looks." + name, tally, count)
                .description(what)
                .register(registry);
    }
}
