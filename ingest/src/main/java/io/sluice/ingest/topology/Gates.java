package io.sluice.ingest.topology;

import io.sluice.ingest.acceptance.Acceptor;
import io.sluice.ingest.acceptance.InputKind;
import io.sluice.ingest.topology.Gate.Exits;
import io.sluice.schemas.contract.Contract;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.DeadLetterContract;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.wire.Wire;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** Puts a gate behind each input topic, and the dead letters behind the gate's last exit. */
final class Gates {

    private static final String DEAD_LETTERS = "dead-letters";

    private final StreamsBuilder builder;
    private final Wire wire;
    private final Placement placement;
    private final Tally tally;
    private final Serde<DeadLetter> letters;

    Gates(StreamsBuilder builder, Wire wire, Placement placement, Tally tally) {
        this.builder = builder;
        this.wire = wire;
        this.placement = placement;
        this.tally = tally;
        this.letters = Serdes.serdeFrom(wire.writer(new DeadLetterContract(), DEAD_LETTERS), (topic, bytes) -> {
            throw new UnsupportedOperationException("dead letters are only written here");
        });
    }

    /**
     * The gate's stream. Its types are those of whichever exit a node stands behind.
     *
     * @param inPlace the node that is to take submissions that stand where they belong
     * @param astray the node that is to take the others
     */
    @SuppressWarnings("unchecked")
    <T> KStream<?, ?> gate(String topic, Contract<T, ?> contract, InputKind<T> kind, String inPlace, String astray) {
        Acceptor<T> acceptor = new Acceptor<>(wire.reader(contract)::read, kind);
        Exits exits = new Exits(inPlace, astray, topic + "-refused");
        KStream<?, ?> gate = builder.stream(
                        topic,
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                                .withTimestampExtractor(new RecordTime())
                                .withName(topic + "-source"))
                .process(() -> new Gate<>(acceptor, placement, exits, tally), Named.as(topic + "-gate"));
        ((KStream<byte[], DeadLetter>) gate)
                .to(DEAD_LETTERS, Produced.with(Serdes.ByteArray(), letters).withName(exits.refused()));
        return gate;
    }
}
