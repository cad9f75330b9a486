package io.sluice.schemas.topology;

import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.wire.Wire;
import io.sluice.schemas.wire.WireReader;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * Out of a topic between two stages: its records as values, and what cannot be read to the dead letters.
 *
 * <pre>
 *   TOPIC ──> TOPIC-source ──> TOPIC-decode ─┬─> TOPIC-decoded ──> …
 *                                            └─> TOPIC-refused ──> dead-letters
 * </pre>
 */
public final class DecodingSource {

    private final Wire wire;
    private final Stage stage;
    private final Consumer<DeadLetter> refusals;

    /**
     * A source for a stage.
     *
     * @param stage the one that reads, and in whose name records are refused
     * @param refusals is told of each
     */
    public DecodingSource(Wire wire, Stage stage, Consumer<DeadLetter> refusals) {
        this.wire = wire;
        this.stage = stage;
        this.refusals = refusals;
    }

    /**
     * Adds the source to a topology.
     *
     * @param keyOf the key that a value must have come under
     * @throws IllegalStateException the registry does not hold the schema of dead letters
     */
    @SuppressWarnings("unchecked") // The processor sends to each child what it takes.
    public <T> KStream<String, T> attach(StreamsBuilder builder, Topic<T> topic, Function<T, String> keyOf) {
        String decoded = topic.name() + "-decoded";
        String refused = topic.name() + "-refused";
        WireReader<T> reader = wire.reader(topic.contract());
        KStream<?, ?> records = builder.stream(
                        topic.name(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                                // A producer can leave the timestamp out; that must not stop the stream.
                                .withTimestampExtractor((record, streamTime) -> Math.max(record.timestamp(), 0))
                                .withName(topic.name() + "-source"))
                .process(
                        () -> new DecodeProcessor<>(reader, keyOf, stage, refusals, decoded, refused),
                        Named.as(topic.name() + "-decode"));
        ((KStream<byte[], DeadLetter>) records)
                .to(
                        TopicCatalogue.DEAD_LETTERS.name(),
                        TopicSink.to(TopicCatalogue.DEAD_LETTERS, Serdes.ByteArray(), wire, refused));
        return ((KStream<String, T>) records).mapValues(value -> value, Named.as(decoded));
    }
}
