package io.sluice.schemas.guidelines.feed;

import io.sluice.schemas.deadletter.FailurePoint;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.GuidelineDocument;
import io.sluice.schemas.guidelines.GuidelineTimeline;
import io.sluice.schemas.guidelines.LoadResult.Loaded;
import io.sluice.schemas.guidelines.LoadResult.Rejected;
import io.sluice.schemas.guidelines.UnusableBookException;
import io.sluice.schemas.guidelines.loading.GuidelineBookLoader;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.wire.Decoded;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One instance's view of the guidelines' topic, kept up to date by a thread of its own. The versions in force stay when a
 * document does not check, and while the cluster cannot be reached. Safe for all threads.
 *
 * <pre>
 *   new ──start()──▶ catching up ──all read, one live──▶ following ──close()──▶ closed
 *                         └──timeout, or none live──▶ closed, and start() throws
 * </pre>
 */
public final class GuidelinesFeed implements Guidelines, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GuidelinesFeed.class);

    /** A new version reaches an idle feed at once; this is only how often it looks whether it is closed. */
    private static final Duration POLL = Duration.ofMillis(500);

    /** Between attempts while the cluster or the registry cannot be reached. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final Duration METADATA_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

    private final Consumer<byte[], byte[]> consumer;
    private final GuidelinesLog topic;
    private final String name;
    private final Thread thread;
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicLong rejected = new AtomicLong();
    private final Object arrival = new Object();
    private volatile java.util.function.Consumer<GuidelineBook> preparation = book -> {};
    private volatile GuidelineTimeline timeline = new GuidelineTimeline(List.of());
    private volatile @Nullable RuntimeException lastFailure;

    /**
     * @param connection the clients' configuration: how to reach the cluster
     * @param topic the guidelines' topic
     * @param decoder of record values; throws only what is transient
     */
    public GuidelinesFeed(
            Map<String, Object> connection,
            String topic,
            Function<byte @Nullable [], Decoded<GuidelineDocument>> decoder) {
        this(GuidelinesLog.consumer(connection), topic, decoder);
    }

    GuidelinesFeed(
            Consumer<byte[], byte[]> consumer,
            String topic,
            Function<byte @Nullable [], Decoded<GuidelineDocument>> decoder) {
        this.consumer = consumer;
        this.topic = new GuidelinesLog(consumer, topic, decoder);
        this.name = topic;
        this.thread = Thread.ofPlatform().daemon().name("guidelines-feed").unstarted(this::run);
    }

    /**
     * Reads all that has been published, and goes on reading. Call it once.
     *
     * @throws GuidelinesUnavailableException the topic is not there or cannot be read in that time, or no version is live;
     *     the feed is closed then
     */
    public void start(Duration timeout) {
        thread.start();
        try {
            caughtUp.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            close();
            RuntimeException failure = lastFailure;
            String why = failure == null ? "" : ": " + failure.getMessage();
            throw new GuidelinesUnavailableException(
                    "the guidelines could not be read from the topic " + name + " within " + timeout.toSeconds() + " s"
                            + why,
                    failure == null ? e : failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new GuidelinesUnavailableException("interrupted while reading the guidelines", e);
        }
        if (timeline.books().stream().noneMatch(book -> book.status() == GuidelineBook.Status.LIVE)) {
            close();
            throw new GuidelinesUnavailableException(
                    "the topic " + name + " has no live version of the guidelines ("
                            + timeline.books().size() + " others, " + rejected.get()
                            + " that do not check): publish one, `sluice guidelines publish default` for a beginning",
                    null);
        }
    }

    /** All versions known now. */
    @Override
    public GuidelineTimeline get() {
        return timeline;
    }

    @Override
    public void prepareWith(java.util.function.Consumer<GuidelineBook> preparation) {
        this.preparation = this.preparation.andThen(preparation);
    }

    /** How many records were no document that checks, since the start. */
    public long rejected() {
        return rejected.get();
    }

    /** Whether new versions still come: no longer once it is closed, or its thread has ended of a failure. */
    public boolean isFollowing() {
        return thread.isAlive();
    }

    /** That version, as soon as it is there; none if it does not come in that time. */
    public Optional<GuidelineBook> await(int version, Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        synchronized (arrival) {
            Optional<GuidelineBook> book = timeline.version(version);
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            while (book.isEmpty() && left > 0) {
                arrival.wait(left);
                book = timeline.version(version);
                left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            }
            return book;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        if (thread.getState() == Thread.State.NEW) {
            consumer.close();
            return;
        }
        consumer.wakeup();
        try {
            thread.join(CLOSE_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (consumer) {
            while (closing.getCount() > 0) {
                step();
            }
        } catch (InterruptedException | InterruptException e) {
            log.warn("The guidelines are no longer followed: interrupted");
        } catch (RuntimeException | Error e) {
            // The thread is nobody's but ours: nobody else would hear of it.
            log.error("The guidelines are no longer followed; those in force stay", e);
        } finally {
            caughtUp.completeExceptionally(new IllegalStateException("the guidelines' feed has ended"));
        }
    }

    private void step() throws InterruptedException {
        try {
            if (!topic.isOpen()) {
                topic.open(METADATA_TIMEOUT);
            }
            topic.poll(POLL, this::take);
            if (!caughtUp.isDone() && topic.caughtUp()) {
                caughtUp.complete(null);
            }
            lastFailure = null;
        } catch (WakeupException e) {
            log.debug("The guidelines' feed is being closed");
        } catch (InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            if (lastFailure == null) {
                log.warn("The guidelines cannot be followed just now; those in force stay: {}", e.toString());
            }
            lastFailure = e;
            if (closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("Closed while the guidelines could not be followed");
            }
        }
    }

    private void take(Received received) {
        switch (received) {
            case Received.Unreadable(var origin, var reason) -> reject(origin, reason);
            case Received.Document(var origin, var document) -> take(origin, document);
        }
    }

    private void take(Origin origin, GuidelineDocument document) {
        switch (GuidelineBookLoader.load(document)) {
            case Loaded(var book, var same) -> {
                if (isPrepared(book, origin)) {
                    show(book);
                }
            }
            case Rejected(var problems) ->
                reject(
                        origin,
                        document + " has " + problems.size() + " problems, the first in "
                                + problems.getFirst().file() + ":"
                                + problems.getFirst().line());
        }
    }

    private boolean isPrepared(GuidelineBook book, Origin origin) {
        if (book.status() != GuidelineBook.Status.LIVE) {
            return true;
        }
        try {
            preparation.accept(book);
            return true;
        } catch (UnusableBookException e) {
            reject(origin, book + " is not for this build: " + e.getMessage());
            return false;
        } catch (RuntimeException e) {
            // Whoever judges by it would fail in the same way, on every event.
            reject(origin, book + " cannot be made ready: " + FailurePoint.of(e));
            return false;
        }
    }

    private void show(GuidelineBook book) {
        synchronized (arrival) {
            timeline = timeline.with(book);
            arrival.notifyAll();
        }
        log.info("Took {}", book);
    }

    /** Says where and of what kind the fault is, not what the document says. */
    private void reject(Origin origin, String reason) {
        rejected.incrementAndGet();
        log.error("Refused what was published as guidelines at {}; those in force stay: {}", origin, reason);
    }
}
