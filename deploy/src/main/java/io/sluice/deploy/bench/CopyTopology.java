package io.sluice.deploy.bench;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/** The least that Kafka Streams can do with the content topic: each record, as it is, to another topic. */
final class CopyTopology {

    static final String TOPIC = "bench-copy";

    private CopyTopology() {}

    static Topology get() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        BenchProducer.TOPIC,
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("copy-source"))
                .to(TOPIC, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("copy-sink"));
        return builder.build();
    }
}
