package io.sluice.deploy.bench;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far an application has come with a topic: what it has committed, beside what is there. */
final class Backlog {

    private final Admin admin;
    private final String group;
    private final String topic;

    Backlog(Admin admin, String group, String topic) {
        this.admin = admin;
        this.group = group;
        this.topic = topic;
    }

    /** How many offsets of the topic the group has committed. */
    long committed() {
        try {
            Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return offsets.entrySet().stream()
                    .filter(entry -> entry.getKey().topic().equals(topic) && entry.getValue() != null)
                    .mapToLong(entry -> entry.getValue().offset())
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot read the offsets of " + group, e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** How many offsets the topic has. */
    long end() {
        try {
            Set<TopicPartition> partitions = partitions();
            return admin
                    .listOffsets(partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(offset -> offset.offset())
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot read the end of " + topic, e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Whether nothing is left to do. Every commit of a transaction leaves a marker behind, and the last one of each
     * partition is not committed by the reader until something follows it.
     */
    boolean isEmpty() {
        try {
            return end() - committed() <= partitions().size();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot describe " + topic, e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Set<TopicPartition> partitions() throws ExecutionException, InterruptedException {
        return admin.describeTopics(Set.of(topic)).allTopicNames().get().values().stream()
                .map(description -> description.partitions())
                .flatMap(Collection::stream)
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toSet());
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }
}
