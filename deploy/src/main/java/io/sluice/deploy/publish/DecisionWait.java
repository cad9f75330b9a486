package io.sluice.deploy.publish;

import io.sluice.deploy.verb.CommandFailure;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** Waits until the pipeline has finished with everything that was published. */
final class DecisionWait {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final PipelineLag lag;
    private final String application;
    private final Duration patience;
    private final PrintWriter err;

    /** @param patience how long nothing may move before it gives up */
    DecisionWait(Admin admin, String application, Duration patience, PrintWriter err) {
        this.lag = new PipelineLag(admin, application);
        this.application = application;
        this.patience = patience;
        this.err = err;
    }

    /**
     * Waits, and returns how many of the published records the stages have committed.
     *
     * @throws CommandFailure if nothing has moved for too long
     */
    long await(Published published) throws ExecutionException, InterruptedException {
        long least = Long.MAX_VALUE;
        long moved = System.nanoTime();
        long told = moved;
        while (true) {
            List<String> groups = lag.groups();
            PipelineLag.Left records = lag.left(groups, published);
            long left = records.all();
            if (left == 0) {
                return published.total() - records.published();
            }
            long now = System.nanoTime();
            if (left < least) {
                least = left;
                moved = now;
            } else if (now - moved > patience.toNanos()) {
                throw stalled(left, groups);
            }
            if (now - told > BETWEEN_LINES.toNanos()) {
                told = now;
                err.printf(Locale.ROOT, "waiting: %,d records not yet decided%n", left);
                err.flush();
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private CommandFailure stalled(long left, List<String> groups) {
        String what =
                left + " published records are not decided, and nothing has moved for " + patience.toSeconds() + " s";
        return groups.isEmpty()
                ? new CommandFailure(
                        what,
                        "no consumer group " + application
                                + " is running; start the stages with `sluice run`, or name their --application-id")
                : new CommandFailure(what, "look at the log of " + String.join(", ", groups));
    }
}
