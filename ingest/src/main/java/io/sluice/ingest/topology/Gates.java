package io.sluice.ingest.topology;

import io.sluice.ingest.acceptance.Acceptor;
import io.sluice.ingest.acceptance.InputKind;
import io.sluice.ingest.topology.Gate.Exits;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.topology.TopicSink;
import io.sluice.schemas.wire.Wire;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/** Puts a gate behind each input topic, and the dead letters behind the gate's last exit. */
final class Gates {

    private final StreamsBuilder builder;
    private final Wire wire;
    private final Placement placement;
    private final Tally tally;

    Gates(StreamsBuilder builder, Wire wire, Placement placement, Tally tally) {
        this.builder = builder;
        this.wire = wire;
        this.placement = placement;
        this.tally = tally;
    }

    /**
     * The gate's stream. Its types are those of whichever exit a node stands behind.
     *
     * @param inPlace the node that is to take submissions that stand where they belong
     * @param astray the node that is to take the others
     */
    @SuppressWarnings("unchecked")
    <T> KStream<?, ?> gate(Topic<T> topic, InputKind<T> kind, String inPlace, String astray) {
        Acceptor<T> acceptor = new Acceptor<>(wire.reader(topic.contract())::read, kind);
        Exits exits = new Exits(inPlace, astray, topic + "-refused");
        KStream<?, ?> gate = builder.stream(
                        topic.name(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                                .withTimestampExtractor(new RecordTime())
                                .withName(topic + "-source"))
                .process(() -> new Gate<>(acceptor, placement, exits, tally), Named.as(topic + "-gate"));
        ((KStream<byte[], DeadLetter>) gate)
                .to(
                        TopicCatalogue.DEAD_LETTERS.name(),
                        TopicSink.to(TopicCatalogue.DEAD_LETTERS, Serdes.ByteArray(), wire, exits.refused()));
        return gate;
    }
}
