package io.sluice.deploy.local;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * What Kafka logs about a cluster of one's own. A broker that is alone and young, and clients that start beside it, warn
 * of much that is as it must be; on a cluster that others run, the same warnings count.
 */
final class KafkaLogs {

    private static final List<String> ROOTS = List.of("org.apache.kafka", "kafka", "state.change.logger");

    private KafkaLogs() {}

    /** Errors only, unless somebody asked for more than warnings. */
    static void keepErrors() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root
                && root.getLevel() == Level.WARN) {
            ROOTS.forEach(name -> {
                if (LoggerFactory.getLogger(name) instanceof Logger logger) {
                    logger.setLevel(Level.ERROR);
                }
            });
        }
    }
}
