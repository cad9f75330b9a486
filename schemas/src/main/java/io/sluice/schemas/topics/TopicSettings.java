package io.sluice.schemas.topics;

import io.sluice.schemas.topics.Topic.Partitions;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * What of the topics is for the operator to say.
 *
 * @param partitions of each topic but {@code guidelines}; it bounds how many threads share the work, and cannot be
 *     changed later without moving accounts to other partitions
 * @param replicas of each partition
 * @param minInsyncReplicas how many of them must have a record before it counts as written
 */
public record TopicSettings(int partitions, int replicas, int minInsyncReplicas) {

    /** For a cluster of three brokers and more, of which one can be lost. */
    public static final TopicSettings CLUSTER = new TopicSettings(24, 3, 2);

    /** For one broker on this machine. */
    public static final TopicSettings LOCAL = new TopicSettings(4, 1, 1);

    public TopicSettings {
        require(partitions >= 1, "partitions", partitions, "at least 1");
        require(replicas >= 1 && replicas <= Short.MAX_VALUE, "replicas", replicas, "at least 1");
        require(
                minInsyncReplicas >= 1 && minInsyncReplicas <= replicas,
                "min-insync-replicas",
                minInsyncReplicas,
                "1 to the number of replicas (" + replicas + ")");
    }

    /** How many partitions a topic should have. */
    public int partitionsOf(Topic<?> topic) {
        return topic.partitions() == Partitions.SHARED ? partitions : 1;
    }

    NewTopic newTopic(Topic<?> topic) {
        Map<String, String> configs = new HashMap<>(topic.cleanup().settings());
        configs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(minInsyncReplicas));
        return new NewTopic(topic.name(), partitionsOf(topic), (short) replicas).configs(configs);
    }

    private static void require(boolean holds, String name, int value, String right) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + value + ": it must be " + right);
        }
    }
}
