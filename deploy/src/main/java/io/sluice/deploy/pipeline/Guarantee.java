package io.sluice.deploy.pipeline;

import org.apache.kafka.streams.StreamsConfig;

/** How often a record takes effect when processes crash. */
public enum Guarantee {
    /** Once: reads, state and writes are one transaction. */
    EXACTLY_ONCE(StreamsConfig.EXACTLY_ONCE_V2),
    /** Once or more: faster, and for measuring what exactly-once costs. Consumers see enforcements twice after a crash. */
    AT_LEAST_ONCE(StreamsConfig.AT_LEAST_ONCE);

    private final String kafka;

    Guarantee(String kafka) {
        this.kafka = kafka;
    }

    String kafka() {
        return kafka;
    }
}
