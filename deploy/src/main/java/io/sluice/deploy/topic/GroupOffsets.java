package io.sluice.deploy.topic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a consumer group has come: what it has committed, beside what its topics hold. Kafka Streams commits what
 * follows from a record in one transaction with the offset after it, so that what a group has committed is done.
 *
 * @param admin stays the caller's to close
 * @param group its id; for an application of Kafka Streams the application id
 */
public record GroupOffsets(Admin admin, String group) {

    /** The offsets that the group has committed; a partition of which it has committed none is missing. */
    public Map<TopicPartition, Long> committed() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> found = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, Long> committed = new HashMap<>();
        found.forEach((partition, offset) -> {
            if (offset != null) {
                committed.put(partition, offset.offset());
            }
        });
        return committed;
    }

    /**
     * How many records are left to the group in each partition of those topics, open transactions included: up to the
     * partition's end. Where it has committed nothing, all are left. What is committed is looked at before the ends, so
     * that the answer is never too small.
     */
    public Map<TopicPartition, Long> behind(Collection<String> topics) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition())))
                .toList();
        Map<TopicPartition, Long> committed = committed();
        Map<TopicPartition, Long> begins = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> behind = new HashMap<>();
        offsets(partitions, OffsetSpec.latest()).forEach((partition, end) -> {
            long begin = begins.getOrDefault(partition, 0L);
            long from = Math.max(begin, committed.getOrDefault(partition, begin));
            behind.put(partition, Math.max(0, end - from));
        });
        return behind;
    }

    /** The topics by which Kafka Streams hands records of this application from task to task. */
    public Set<String> repartitionTopics() throws ExecutionException, InterruptedException {
        return admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get().stream()
                .filter(topic -> topic.startsWith(group + "-") && topic.endsWith("-repartition"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which)))
                .all()
                .get()
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }
}
