package io.sluice.classify.topology;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.sluice.classify.score.Classifier;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.UnusableBookException;
import io.sluice.schemas.guidelines.feed.Guidelines;
import java.time.Instant;

/**
 * The classifier for each version of the guidelines, shared by all threads. A new version is compiled before it is in
 * force; an older one when the first event is to be judged by it, and again should it have been out of use. Live versions
 * do not change, so that one compiled need not be looked at again.
 */
final class Classifiers {

    /** Compiled books hold megabytes of automata; a stream that catches up with years needs few of them at a time. */
    private static final int KEPT = 8;

    private final Guidelines guidelines;
    private final Cache<Integer, Classifier> byVersion =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** @throws UnusableBookException if a version that is live already asks for what this build does not have */
    Classifiers(Guidelines guidelines) {
        this.guidelines = guidelines;
        guidelines.get().books().stream()
                .filter(book -> book.status() == GuidelineBook.Status.LIVE)
                .forEach(Classifier::check);
        guidelines.prepareWith(this::of);
    }

    /** The classifier of the version in force at that time. */
    Classifier inForceAt(Instant time) {
        GuidelineBook book = guidelines
                .get()
                .inForceAt(time)
                .orElseThrow(() -> new IllegalStateException(
                        "no guidelines are live: publish a book with `sluice guidelines publish`"));
        return of(book);
    }

    private Classifier of(GuidelineBook book) {
        return byVersion.get(book.version(), version -> Classifier.of(book));
    }
}
