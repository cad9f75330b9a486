package io.sluice.deploy.demo;

import io.sluice.deploy.pipeline.Pipeline;
import io.sluice.deploy.topic.GroupOffsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * Whether the pipeline has committed everything that there is to read, its own repartition topics included: what follows
 * from a record is committed in one transaction with the offset after it. Asked at most a few times a second.
 */
final class Backlog implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final GroupOffsets offsets;
    private final Collection<String> sources;
    private long lastLook;

    Backlog(Admin admin, Pipeline pipeline) {
        this.offsets = new GroupOffsets(admin, pipeline.applicationId());
        this.sources = pipeline.sources();
    }

    /** Whether nothing is left; false where it is too soon to look again. */
    boolean isEmpty() {
        long now = System.nanoTime();
        if (now - lastLook < BETWEEN_LOOKS.toNanos()) {
            return false;
        }
        lastLook = now;
        try {
            Set<String> topics = new HashSet<>(offsets.repartitionTopics());
            topics.addAll(sources);
            return offsets.behind(topics).values().stream().allMatch(records -> records == 0);
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        offsets.admin().close();
    }
}
