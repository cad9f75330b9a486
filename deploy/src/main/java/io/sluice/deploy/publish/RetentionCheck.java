package io.sluice.deploy.publish;

import io.sluice.deploy.verb.CommandFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.record.TimestampType;

/**
 * Refuses events that Kafka would delete for their age. The contract's topics keep records from the time that they came;
 * but where somebody made them otherwise, retention counts from the event's time, and old events may be gone before the
 * pipeline has read them, without anybody noticing.
 */
final class RetentionCheck {

    private static final long FOR_EVER = -1;

    private final Admin admin;
    private final Instant now;
    private final Map<String, Long> retentions = new HashMap<>();

    RetentionCheck(Admin admin, Instant now) {
        this.admin = admin;
        this.now = now;
    }

    /**
     * Passes records that their topic keeps.
     *
     * @throws CommandFailure for others
     */
    void check(Outgoing record) throws ExecutionException, InterruptedException {
        Long retention = retentions.get(record.topic());
        if (retention == null) {
            retention = retention(record.topic());
            retentions.put(record.topic(), retention);
        }
        if (retention != FOR_EVER && record.timestamp().isBefore(now.minusMillis(retention))) {
            throw new CommandFailure(
                    "an event of " + record.timestamp() + " is older than what topic " + record.topic() + " keeps ("
                            + Duration.ofMillis(retention) + "), and Kafka may delete it before it is read",
                    "let it count from when records come: kafka-configs --alter --topic " + record.topic()
                            + " --add-config message.timestamp.type=LogAppendTime");
        }
    }

    /** In milliseconds. */
    private long retention(String topic) throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Map<String, String> settings = new HashMap<>();
        try {
            admin.describeConfigs(List.of(resource)).all().get().values().stream()
                    .flatMap(config -> config.entries().stream())
                    .filter(entry -> entry.value() != null)
                    .forEach(entry -> settings.put(entry.name(), entry.value()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new CommandFailure("there is no topic " + topic, "create the topics with: sluice topics create");
            }
            throw e;
        }
        boolean deletes = settings.getOrDefault(TopicConfig.CLEANUP_POLICY_CONFIG, "")
                .contains(TopicConfig.CLEANUP_POLICY_DELETE);
        boolean byEventTime =
                TimestampType.CREATE_TIME.name.equals(settings.get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG));
        long retention = Long.parseLong(settings.getOrDefault(TopicConfig.RETENTION_MS_CONFIG, "-1"));
        return deletes && byEventTime ? retention : FOR_EVER;
    }
}
