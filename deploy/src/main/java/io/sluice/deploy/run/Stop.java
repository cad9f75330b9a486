package io.sluice.deploy.run;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Somebody asks the program to stop, with Ctrl-C or a supervisor's signal. It then stops in order on its own thread, and
 * the process waits for that, up to the time that supervisors usually give.
 */
public final class Stop {

    private static final Duration STOPPING = Duration.ofSeconds(30);

    private final CompletableFuture<Void> asked = new CompletableFuture<>();
    private final CountDownLatch done = new CountDownLatch(1);

    private Stop() {}

    /** From now on, a signal asks. */
    public static Stop onSignal() {
        Stop stop = new Stop();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::askAndWait, "stop"));
        return stop;
    }

    public boolean isAsked() {
        return asked.isDone();
    }

    /** Done when somebody has asked. */
    public CompletableFuture<Void> asked() {
        return asked;
    }

    /** Waits until somebody asks. */
    public void await() {
        asked.join();
    }

    /** Everything is closed: the process may end. */
    public void done() {
        done.countDown();
    }

    private void askAndWait() {
        asked.complete(null);
        try {
            boolean _ = done.await(STOPPING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
