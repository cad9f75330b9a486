package io.sluice.classify.topology;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.sluice.classify.score.Classifier;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.UnusableBookException;
import io.sluice.schemas.guidelines.feed.Guidelines;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The classifier for each version of the guidelines, shared by all threads. A new version is compiled before it is in
 * force; an older one when the first event is to be judged by it, and again should it have been out of use. Live versions
 * do not change, so that one compiled need not be looked at again.
 */
public final class Classifiers {

    /** Compiled books hold megabytes of automata; a stream that catches up with years needs few of them at a time. */
    private static final int KEPT = 8;

    private final Guidelines guidelines;
    private final Function<GuidelineBook, Classifier> compiler;
    private final Cache<Integer, Classifier> byVersion =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** Nearly all events are judged by the version that the one before was judged by. */
    private volatile @Nullable Latest latest;

    private record Latest(GuidelineBook book, Classifier classifier) {}

    /** @throws UnusableBookException if a version that is live already asks for what this build does not have */
    public Classifiers(Guidelines guidelines) {
        this(guidelines, Classifier::check, Classifier::of);
    }

    /** As {@link #Classifiers(Guidelines)}, with other models than those that ship. */
    public Classifiers(Guidelines guidelines, Function<GuidelineBook, Classifier> compiler) {
        this(
                guidelines,
                book -> {
                    Classifier _ = compiler.apply(book);
                },
                compiler);
    }

    private Classifiers(
            Guidelines guidelines, Consumer<GuidelineBook> check, Function<GuidelineBook, Classifier> compiler) {
        this.guidelines = guidelines;
        this.compiler = compiler;
        guidelines.get().books().stream()
                .filter(book -> book.status() == GuidelineBook.Status.LIVE)
                .forEach(check);
        guidelines.prepareWith(this::of);
    }

    /** The classifier of the version in force at that time. */
    Classifier inForceAt(Instant time) {
        GuidelineBook book = guidelines
                .get()
                .inForceAt(time)
                .orElseThrow(() -> new IllegalStateException(
                        "no guidelines are live: publish a book with `sluice guidelines publish`"));
        Latest last = latest;
        if (last != null && last.book() == book) {
            return last.classifier();
        }
        Classifier classifier = of(book);
        latest = new Latest(book, classifier);
        return classifier;
    }

    /** The classifier of a version; of the one in force at that time where the version has not come here yet. */
    Classifier of(int version, Instant time) {
        Classifier known = byVersion.getIfPresent(version);
        return known != null
                ? known
                : guidelines.get().version(version).map(this::of).orElseGet(() -> inForceAt(time));
    }

    private Classifier of(GuidelineBook book) {
        return byVersion.get(book.version(), version -> compiler.apply(book));
    }
}
