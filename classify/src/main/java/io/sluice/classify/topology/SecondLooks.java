package io.sluice.classify.topology;

import io.sluice.classify.secondlook.LookRules;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.assessment.AssessmentContract;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.tally.LookTally;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.topology.TopicSink;
import io.sluice.schemas.wire.StateSerde;
import io.sluice.schemas.wire.Wire;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.Stores;

/**
 * Items that want a second look in, assessments by the models that read whole sentences out. A stage of its own, so that no
 * model ever holds up the stream: items wait in a store, in the order of the expected harm, and time takes a batch of them
 * whenever there is some.
 *
 * <pre>
 *   to look at ──> second-look ─┬─> looked-again ──> …
 *                    │   ▲      └─> second-look-refused ──> dead-letters
 *          time ─────┘   │
 *               second-look-waiting
 * </pre>
 */
public final class SecondLooks {

    static final String LOOK = "second-look";
    static final String LOOKED = "looked-again";
    static final String REFUSED = "second-look-refused";

    /** Bounded by the number of those that may wait, and of those that may have been shed: see {@link LookRules}. */
    static final String WAITING = "second-look-waiting";

    private final Wire wire;
    private final Classifiers classifiers;
    private final LookRules rules;
    private final LookTally tally;

    public SecondLooks(Wire wire, Classifiers classifiers, LookRules rules, LookTally tally) {
        this.wire = wire;
        this.classifiers = classifiers;
        this.rules = rules;
        this.tally = tally;
    }

    /**
     * Adds the stage to a topology.
     *
     * @throws IllegalStateException the registry does not hold the schemas of assessments and dead letters
     */
    @SuppressWarnings("unchecked") // The processor sends to each child what it takes.
    public KStream<String, Assessment> attach(StreamsBuilder builder, KStream<String, Assessment> toLookAt) {
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(WAITING), Serdes.Bytes(), Serdes.ByteArray()));
        StateSerde<Assessment> serde = new StateSerde<>(new AssessmentContract());
        Serializer<Assessment> refused =
                wire.writer(TopicCatalogue.SECOND_LOOKS.contract(), TopicCatalogue.SECOND_LOOKS.name());
        KStream<String, ?> looked = toLookAt.process(
                () -> new SecondLookProcessor(classifiers, serde, refused, rules, tally), Named.as(LOOK), WAITING);
        ((KStream<String, DeadLetter>) looked)
                .to(
                        TopicCatalogue.DEAD_LETTERS.name(),
                        TopicSink.to(TopicCatalogue.DEAD_LETTERS, Serdes.String(), wire, REFUSED));
        return ((KStream<String, Assessment>) looked).mapValues(assessment -> assessment, Named.as(LOOKED));
    }
}
