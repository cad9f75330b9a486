package io.sluice.schemas.topics;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/** What a topic forgets. */
public sealed interface Cleanup {

    /** Everything older than this. */
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
                        String.valueOf(retention.toMillis()));
            case Compact() -> Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        };
    }
}
