package io.sluice.schemas.topics;

/**
 * How many brokers a topic's records survive on.
 *
 * @param replicas of each partition
 * @param minInsyncReplicas how many of them must have a record before it counts as written
 */
public record Durability(int replicas, int minInsyncReplicas) {}
