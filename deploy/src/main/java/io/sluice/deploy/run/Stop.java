package io.sluice.deploy.run;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Somebody asks the program to stop, with Ctrl-C or a supervisor's signal. It then stops in order on its own thread, within
 * the time that supervisors usually give; who asks twice does not want to wait.
 *
 * <p>Not a shutdown hook: all hooks run at once, and ONNX Runtime's own takes away from a second look what it stands on. So
 * the hooks have to wait until nothing looks any more.
 */
public final class Stop implements AutoCloseable {

    private static final Duration STOPPING = Duration.ofSeconds(30);

    private final CompletableFuture<Void> asked = new CompletableFuture<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Map<Signal, SignalHandler> before = new HashMap<>();

    private Stop() {}

    /** From now on, a signal asks. */
    public static Stop onSignal() {
        Stop stop = new Stop();
        for (String name : List.of("HUP", "INT", "TERM")) {
            Signal signal = new Signal(name);
            stop.before.put(signal, Signal.handle(signal, _ -> stop.askAndWait()));
        }
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
    @Override
    public void close() {
        done.countDown();
    }

    /** On a thread that the JDK starts for each signal. */
    private void askAndWait() {
        before.forEach(Signal::handle);
        asked.complete(null);
        try {
            if (!done.await(STOPPING.toMillis(), TimeUnit.MILLISECONDS)) {
                Runtime.getRuntime().halt(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
