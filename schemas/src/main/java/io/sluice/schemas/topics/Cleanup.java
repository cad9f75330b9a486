package io.sluice.schemas.topics;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.record.TimestampType;

/** What a topic forgets. */
public sealed interface Cleanup {

    /**
     * Everything that came longer ago than this. By the broker's clock, not by the event's time: an event of last year
     * that is published today must not be gone before it is read.
     */
    record Keep(Duration retention) implements Cleanup {}

    /** Nothing but what a later record of the same key replaces. */
    record Compact() implements Cleanup {}

    /** As Kafka's topic settings. */
    default Map<String, String> settings() {
        return switch (this) {
            case Keep(Duration retention) ->
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        String.valueOf(retention.toMillis()),
                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                        TimestampType.LOG_APPEND_TIME.name);
            case Compact() -> Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        };
    }
}
