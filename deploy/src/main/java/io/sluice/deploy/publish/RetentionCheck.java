package io.sluice.deploy.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Whether Kafka would soon delete a record for its age. Retention counts from a record's timestamp, which is its
 * event's time: old events, published into a topic with a shorter retention, may be gone before they are read.
 */
final class RetentionCheck {

    private final Admin admin;
    private final Instant now;
    private final Map<String, Long> retentions = new HashMap<>();

    RetentionCheck(Admin admin, Instant now) {
        this.admin = admin;
        this.now = now;
    }

    /** A warning, the first time that a topic would not keep a record. */
    Optional<String> warning(String topic, Instant time) {
        long retention = retentions.computeIfAbsent(topic, this::retention);
        if (retention < 0 || time.toEpochMilli() >= now.toEpochMilli() - retention) {
            return Optional.empty();
        }
        retentions.put(topic, -1L);
        return Optional.of("events of " + time + " are older than topic " + topic + " keeps records ("
                + Duration.ofMillis(retention)
                + "): Kafka may delete them before they are read, unless its retention.ms"
                + " is raised");
    }

    /** In milliseconds; -1 for ever, or where the broker does not say. */
    private long retention(String topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            for (Config config :
                    admin.describeConfigs(List.of(resource)).all().get().values()) {
                boolean deletes = config.get(TopicConfig.CLEANUP_POLICY_CONFIG)
                        .value()
                        .contains(TopicConfig.CLEANUP_POLICY_DELETE);
                return deletes
                        ? Long.parseLong(
                                config.get(TopicConfig.RETENTION_MS_CONFIG).value())
                        : -1;
            }
            return -1;
        } catch (ExecutionException | KafkaException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
