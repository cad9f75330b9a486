package io.sluice.classify.topology;

import io.sluice.classify.score.Classifier;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.GuidelineTimeline;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * The classifier for each version of the guidelines: compiled when the first event is to be judged by it, and shared by
 * all threads. Versions are immutable, so that one compiled is compiled for good.
 */
final class Classifiers {

    private final Supplier<GuidelineTimeline> guidelines;
    private final ConcurrentMap<Integer, Classifier> byVersion = new ConcurrentHashMap<>();

    Classifiers(Supplier<GuidelineTimeline> guidelines) {
        this.guidelines = guidelines;
    }

    /** The classifier of the version in force at that time. */
    Classifier inForceAt(Instant time) {
        GuidelineBook book = guidelines
                .get()
                .inForceAt(time)
                .orElseThrow(() -> new IllegalStateException(
                        "no guidelines are live: publish a book with `sluice guidelines publish`"));
        Classifier known = byVersion.get(book.version());
        return known != null ? known : byVersion.computeIfAbsent(book.version(), version -> Classifier.of(book));
    }
}
