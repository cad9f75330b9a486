package io.sluice.deploy.demo;

import io.sluice.deploy.pipeline.Pipeline;
import io.sluice.deploy.pipeline.Pipelines;
import io.sluice.deploy.topic.GroupOffsets;
import io.sluice.schemas.tally.LookTally;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * Whether the stages have committed everything that there is to read, its own repartition topics included, and nothing waits for a second look: what follows
 * from a record is committed in one transaction with the offset after it. Asked at most a few times a second.
 */
final class Backlog implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Admin admin;
    private final Pipelines pipelines;
    private final LookTally looks;
    private long lastLook;

    Backlog(Admin admin, Pipelines pipelines, LookTally looks) {
        this.admin = admin;
        this.pipelines = pipelines;
        this.looks = looks;
    }

    /** Whether nothing is left; false where it is too soon to look again. */
    boolean isEmpty() {
        long now = System.nanoTime();
        if (now - lastLook < BETWEEN_LOOKS.toNanos()) {
            return false;
        }
        lastLook = now;
        try {
            // Each twice: what the second look hands on comes back to the stream.
            return isRead() && looks.waiting() + looks.shedWaiting() == 0 && isRead();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isRead() throws ExecutionException, InterruptedException {
        for (Pipeline pipeline : pipelines.all()) {
            GroupOffsets offsets = new GroupOffsets(admin, pipeline.applicationId());
            Set<String> topics = new HashSet<>(offsets.repartitionTopics());
            topics.addAll(pipeline.sources());
            if (offsets.behind(topics).values().stream().anyMatch(records -> records != 0)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        admin.close();
    }
}
