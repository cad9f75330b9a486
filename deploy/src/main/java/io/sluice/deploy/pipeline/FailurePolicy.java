package io.sluice.deploy.pipeline;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a stream thread dies. Of something that may pass (no broker, no registry) a new thread takes its
 * place, after a pause that doubles, and no more than {@value #MOST_REPLACEMENTS} times in a row; when all have run for
 * {@value #CALM_SECONDS} s, the count starts anew. One incident meets every thread that runs, and counts once: only a
 * thread that was started since it began makes one more in a row. Anything else is a bug or a wrong set-up, which a new thread
 * would meet again: the application stops, and its program ends with a failure, for its supervisor to see.
 */
final class FailurePolicy implements StreamsUncaughtExceptionHandler {

    static final int MOST_REPLACEMENTS = 8;
    static final int CALM_SECONDS = 120;

    private static final Logger LOG = LoggerFactory.getLogger(FailurePolicy.class);
    private static final int SERVER_ERROR = 500;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Duration firstPause;
    private int inARow;
    private long lastFailure;

    /** Threads are numbered in the order in which they are made: those from here on were made since the incident began. */
    private long firstSince;

    /** @param firstPause before the first replacement; each one in a row waits twice as long as the one before */
    FailurePolicy(Duration firstPause) {
        this.firstPause = firstPause;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        if (!mayPass(failure)) {
            LOG.error("A stream thread died of what will not pass by itself; stopping", failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        int attempt = attempt(Thread.currentThread());
        if (attempt > MOST_REPLACEMENTS) {
            LOG.error("A stream thread died {} times in a row; stopping", attempt, failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.warn(
                "A stream thread died of what may pass ({}): a new one takes its place (number {} in a row)",
                failure,
                attempt);
        return paused(firstPause.multipliedBy(1L << (attempt - 1)))
                ? StreamThreadExceptionResponse.REPLACE_THREAD
                : StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /** The application is being closed: nobody waits any more. */
    void closing() {
        closing.countDown();
    }

    /** Broker or registry out of reach for a while, anywhere in the chain of causes. */
    static boolean mayPass(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException
                    || cause instanceof IOException
                    || cause instanceof RestClientException answer && answer.getStatus() >= SERVER_ERROR) {
                return true;
            }
        }
        return false;
    }

    /** Kafka Streams asks on the thread that dies, and makes the one that takes its place after the answer. */
    private synchronized int attempt(Thread died) {
        long now = System.nanoTime();
        boolean calm = inARow == 0 || now - lastFailure > TimeUnit.SECONDS.toNanos(CALM_SECONDS);
        if (calm || died.threadId() >= firstSince) {
            inARow = calm ? 1 : inARow + 1;
            firstSince = new Thread(() -> {}).threadId();
        }
        lastFailure = now;
        return inARow;
    }

    private boolean paused(Duration pause) {
        try {
            return !closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
