package io.sluice.deploy.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.feed.GuidelinesFeed;
import java.time.Instant;

/** What an instance knows of the guidelines: all instances should say the same. */
final class GuidelinesMeters implements MeterBinder {

    private final GuidelinesFeed feed;

    GuidelinesMeters(GuidelinesFeed feed) {
        this.feed = feed;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sluice.guidelines.version", feed, GuidelinesMeters::versionInForce)
                .description("The version of the guidelines that events of this moment are judged by.")
                .register(registry);
        Gauge.builder("sluice.guidelines.followed", feed, known -> known.isFollowing() ? 1 : 0)
                .description("1 while new versions reach this instance, else 0.")
                .register(registry);
        FunctionCounter.builder("sluice.guidelines.rejected", feed, GuidelinesFeed::rejected)
                .description("Records of the guidelines' topic that were no document that checks.")
                .register(registry);
    }

    private static int versionInForce(GuidelinesFeed feed) {
        return feed.get().inForceAt(Instant.now()).map(GuidelineBook::version).orElse(0);
    }
}
