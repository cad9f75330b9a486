package io.sluice.schemas.topology;

import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.wire.Wire;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Produced;

/** How a stream goes to a topic of the contract. */
public final class TopicSink {

    private TopicSink() {}

    /**
     * For {@code stream.to(topic.name(), …)}. The node is called {@code name}.
     *
     * @throws IllegalStateException the registry does not hold the topic's schema
     */
    public static <K, T> Produced<K, T> to(Topic<T> topic, Serde<K> keys, Wire wire, String name) {
        Serde<T> values = Serdes.serdeFrom(wire.writer(topic.contract(), topic.name()), (from, bytes) -> {
            throw new UnsupportedOperationException("a sink does not read");
        });
        return Produced.with(keys, values).withName(name);
    }
}
