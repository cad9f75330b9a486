package io.sluice.deploy.publish;

import io.sluice.schemas.id.Origin;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/**
 * What was written.
 *
 * @param extents where, by partition
 * @param elapsed from the first record to the last acknowledgement
 */
record Published(Map<TopicPartition, Extent> extents, Duration elapsed) {

    /** Offsets of one partition, from the first that was written to the last, and how many of them were. */
    record Extent(long first, long last, long count) {

        Extent with(long offset) {
            return new Extent(Math.min(first, offset), Math.max(last, offset), count + 1);
        }

        /** Whether nobody else wrote in between. */
        boolean isAlone() {
            return last - first + 1 == count;
        }
    }

    Published {
        extents = Map.copyOf(extents);
    }

    long total() {
        return extents.values().stream().mapToLong(Extent::count).sum();
    }

    Map<String, Long> byTopic() {
        Map<String, Long> counts = new TreeMap<>();
        extents.forEach((partition, extent) -> counts.merge(partition.topic(), extent.count(), Long::sum));
        return counts;
    }

    /** Whether a record lies within what was written. */
    boolean covers(Origin origin) {
        Extent extent = extents.get(new TopicPartition(origin.topic(), origin.partition()));
        return extent != null && origin.offset() >= extent.first() && origin.offset() <= extent.last();
    }

    /** Whether nobody else wrote to the same places meanwhile, so that every count is exact. */
    boolean isAlone() {
        return extents.values().stream().allMatch(Extent::isAlone);
    }
}
