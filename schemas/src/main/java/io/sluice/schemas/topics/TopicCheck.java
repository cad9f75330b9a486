package io.sluice.schemas.topics;

import io.sluice.schemas.topics.Cleanup.Compact;
import io.sluice.schemas.topics.Cleanup.Keep;
import io.sluice.schemas.topics.TopicProblem.EventTimes;
import io.sluice.schemas.topics.TopicProblem.Missing;
import io.sluice.schemas.topics.TopicProblem.ShortRetention;
import io.sluice.schemas.topics.TopicProblem.WrongCleanup;
import io.sluice.schemas.topics.TopicProblem.WrongPartitions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.record.TimestampType;

/**
 * Compares a cluster's topics with the catalogue, and makes those that are missing. What it does not like it reports; it
 * changes nothing that is there. All methods throw {@link KafkaException} where the cluster does not answer.
 */
public final class TopicCheck {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int MOST_LOOKS = 300;

    private final Admin admin;

    public TopicCheck(Admin admin) {
        this.admin = admin;
    }

    /** How many partitions a topic has; none where it is not there. */
    public OptionalInt partitionsOf(Topic<?> topic) {
        TopicDescription found = describe(List.of(topic)).get(topic.name());
        return found == null
                ? OptionalInt.empty()
                : OptionalInt.of(found.partitions().size());
    }

    /** How durable a topic is; none where it is not there. */
    public Optional<Durability> durabilityOf(Topic<?> topic) {
        TopicDescription found = describe(List.of(topic)).get(topic.name());
        if (found == null) {
            return Optional.empty();
        }
        Map<ConfigResource, Config> configs =
                await(admin.describeConfigs(List.of(resource(topic.name()))).all());
        return Optional.ofNullable(configs.get(resource(topic.name())))
                .map(config -> value(config, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG))
                .map(insync -> new Durability(Replication.of(found), Integer.parseInt(insync)));
    }

    /** How many brokers the cluster has now. */
    public int brokers() {
        return await(admin.describeCluster().nodes()).size();
    }

    /**
     * What is wrong with these topics, in their order.
     *
     * @param partitions how many each must have, other than those that have one
     */
    public List<TopicProblem> problems(Collection<Topic<?>> topics, int partitions) {
        Map<String, TopicDescription> found = describe(topics);
        Map<ConfigResource, Config> configs = await(admin.describeConfigs(
                        found.keySet().stream().map(TopicCheck::resource).toList())
                .all());
        TopicDescription content = found.get(TopicCatalogue.CONTENT.name());
        int replicas = content == null ? 1 : Replication.of(content);
        int brokers = brokers();
        List<TopicProblem> problems = new ArrayList<>();
        for (Topic<?> topic : topics) {
            TopicDescription description = found.get(topic.name());
            Config config = configs.get(resource(topic.name()));
            if (description == null || config == null) {
                problems.add(new Missing(topic));
            } else {
                wrongPartitions(topic, description, partitions).ifPresent(problems::add);
                wrongCleanup(topic, config).ifPresent(problems::add);
                eventTimes(topic, config).ifPresent(problems::add);
                Replication.problem(topic, Replication.of(description), replicas, brokers)
                        .ifPresent(problems::add);
            }
        }
        return problems;
    }

    /**
     * Makes those that are missing, waits until they can be written to, and returns those that it made. Another process
     * that makes them at the same time does no harm.
     */
    public List<Topic<?>> createMissing(Collection<Topic<?>> topics, TopicSettings settings) {
        Map<String, TopicDescription> found = describe(topics);
        List<Topic<?>> missing = topics.stream()
                .filter(topic -> !found.containsKey(topic.name()))
                .toList();
        if (missing.isEmpty()) {
            return missing;
        }
        Map<String, KafkaFuture<Void>> creations = admin.createTopics(
                        missing.stream().map(settings::newTopic).toList())
                .values();
        Set<String> made = creations.entrySet().stream()
                .filter(creation -> isMade(creation.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        awaitLeaders(missing);
        return missing.stream().filter(topic -> made.contains(topic.name())).toList();
    }

    /**
     * A created topic's partitions come up one by one. A producer that is quicker has its first batch refused and its
     * second taken, which leaves the first out of order for ever. A leader that is asked for its offsets is up. Asked is
     * for the partitions that are there: where another made the topic, it may have fewer than the catalogue says, and the
     * client looks for one that is not until its time is over.
     */
    private void awaitLeaders(Collection<Topic<?>> topics) {
        Map<String, TopicDescription> found = describe(topics);
        for (int i = 0; found.size() < topics.size() || !found.values().stream().allMatch(TopicCheck::isLed); i++) {
            if (i == MOST_LOOKS) {
                throw new KafkaException("topics were created, and after 30 s brokers do not know them or lead them");
            }
            pause();
            found = describe(topics);
        }
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        found.forEach((name, topic) -> topic.partitions()
                .forEach(partition -> ends.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
        await(admin.listOffsets(ends).all());
    }

    private static boolean isLed(TopicDescription topic) {
        return topic.partitions().stream()
                .map(TopicPartitionInfo::leader)
                .allMatch(leader -> leader != null && !leader.isEmpty());
    }

    private Map<String, TopicDescription> describe(Collection<Topic<?>> topics) {
        Collection<String> there = await(admin.listTopics().names());
        return await(admin.describeTopics(
                        topics.stream().map(Topic::name).filter(there::contains).toList())
                .allTopicNames());
    }

    private static Optional<TopicProblem> wrongPartitions(
            Topic<?> topic, TopicDescription description, int partitions) {
        int found = description.partitions().size();
        int expected = topic.partitions() == Topic.Partitions.SHARED ? partitions : 1;
        return found == expected ? Optional.empty() : Optional.of(new WrongPartitions(topic, found, expected));
    }

    private static Optional<TopicProblem> wrongCleanup(Topic<?> topic, Config config) {
        String policy = value(config, TopicConfig.CLEANUP_POLICY_CONFIG);
        String expected = topic.cleanup().settings().getOrDefault(TopicConfig.CLEANUP_POLICY_CONFIG, "");
        if (!policy.equals(expected)) {
            return Optional.of(new WrongCleanup(topic, policy, expected));
        }
        return switch (topic.cleanup()) {
            case Compact() -> Optional.empty();
            case Keep(Duration retention) -> {
                long millis = Long.parseLong(value(config, TopicConfig.RETENTION_MS_CONFIG));
                boolean forEver = millis < 0;
                yield forEver || millis >= retention.toMillis()
                        ? Optional.empty()
                        : Optional.of(new ShortRetention(topic, Duration.ofMillis(millis), retention));
            }
        };
    }

    private static Optional<TopicProblem> eventTimes(Topic<?> topic, Config config) {
        boolean byEventTime =
                value(config, TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG).equals(TimestampType.CREATE_TIME.name);
        return byEventTime && topic.cleanup() instanceof Keep ? Optional.of(new EventTimes(topic)) : Optional.empty();
    }

    private static String value(Config config, String name) {
        ConfigEntry entry = config.get(name);
        return entry == null ? "" : entry.value();
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static boolean isMade(KafkaFuture<Void> creation) {
        try {
            await(creation);
            return true;
        } catch (TopicExistsException e) {
            return false; // Somebody else was faster.
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        }
    }
}
