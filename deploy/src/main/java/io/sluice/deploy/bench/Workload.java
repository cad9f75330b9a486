package io.sluice.deploy.bench;

import io.sluice.deploy.topic.GroupOffsets;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** What one application of a contestant has to work off: a topic, less what its consumer group has committed. */
record Workload(GroupOffsets offsets, String topic) {

    /** Records that are not done. */
    long left() {
        try {
            return offsets.behind(List.of(topic)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot tell how far " + offsets.group() + " is", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
