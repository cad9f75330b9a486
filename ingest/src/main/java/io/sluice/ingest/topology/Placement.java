package io.sluice.ingest.topology;

import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.jspecify.annotations.Nullable;

/**
 * Where records belong: the partition that Kafka's default partitioner gives their key. What stands elsewhere, or has no
 * key, would be judged beside a ledger that is not its account's.
 *
 * @param partitions how many each input topic has
 */
record Placement(int partitions) {

    Placement {
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions: " + partitions + ", at least 1 wanted");
        }
    }

    boolean isHome(byte @Nullable [] key, int partition) {
        return key != null && BuiltInPartitioner.partitionForKey(key, partitions) == partition;
    }
}
