package io.sluice.deploy.pipeline;

import io.sluice.classify.secondlook.LookRules;
import io.sluice.classify.topology.Classify;
import io.sluice.classify.topology.SecondLooks;
import io.sluice.enforce.topology.Enforce;
import io.sluice.ingest.topology.Ingest;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.submission.Submission;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.topology.DecodingSource;
import io.sluice.schemas.topology.TopicSink;
import io.sluice.schemas.wire.Wire;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * A chain of stages as one topology. Between two stages of the chain a record goes by hand; before the first and behind
 * the last it goes through a topic. What is to be looked at a second time always does, and comes back with the rest.
 *
 * <pre>
 *   inputs ──> ingest ──┬──> classify ───┬──┬──> enforce ──> outputs
 *                       │      ▲     │   │  │       ▲
 *                       └> submissions   └> assessments        (the arrow down only where the chain is cut)
 *                                    │      ▲
 *                                    └> second-looks ──> second-look
 * </pre>
 */
final class ChainTopology {

    private final StageChain chain;
    private final Wire wire;
    private final int partitions;
    private final Supplier<Judging> judging;
    private final LookRules rules;
    private final Tally tally;

    /**
     * A chain's topology.
     *
     * @param partitions how many the inputs have
     * @param judging asked only where its stages judge
     */
    ChainTopology(
            StageChain chain, Wire wire, int partitions, Supplier<Judging> judging, LookRules rules, Tally tally) {
        this.chain = chain;
        this.wire = wire;
        this.partitions = partitions;
        this.judging = judging;
        this.rules = rules;
        this.tally = tally;
    }

    /** @throws RuntimeException the registry does not hold a schema that is written, or gives no answer */
    Topology build(Properties streams) {
        // Through the builder: given to build() only, the setting that demands explicit names is ignored.
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(streams)));
        switch (chain.first()) {
            case INGEST -> afterIngest(builder, new Ingest(wire, partitions, tally).attach(builder));
            case CLASSIFY ->
                afterIngest(
                        builder,
                        source(
                                builder,
                                TopicCatalogue.SUBMISSIONS,
                                tally::countRefused,
                                s -> s.account().value()));
            case ENFORCE -> afterClassify(builder, assessments(builder, tally::countRefused));
            case SECOND_LOOK -> secondLook(builder);
        }
        return builder.build();
    }

    private void afterIngest(StreamsBuilder builder, KStream<String, Submission> submissions) {
        if (chain.runs(Stage.CLASSIFY)) {
            afterClassify(builder, new Classify(wire, judging.get().classifiers(), tally).attach(submissions));
        } else {
            sink(submissions, TopicCatalogue.SUBMISSIONS);
        }
    }

    private void afterClassify(StreamsBuilder builder, KStream<String, Assessment> assessments) {
        if (!chain.runs(Stage.ENFORCE)) {
            sink(assessments, TopicCatalogue.ASSESSMENTS);
        } else if (ChainTopics.takesSecondLooks(chain)) {
            // Both have the partitions of the inputs, and stand in that of their account.
            KStream<String, Assessment> all =
                    assessments.merge(assessments(builder, this::countRefusedLook), Named.as("assessments-merged"));
            new Enforce(wire, judging.get().guidelines(), tally).attach(builder, all);
        } else {
            new Enforce(wire, judging.get().guidelines(), tally).attach(builder, assessments);
        }
    }

    private void secondLook(StreamsBuilder builder) {
        KStream<String, Assessment> toLookAt = source(
                builder,
                TopicCatalogue.SECOND_LOOKS,
                this::countRefusedLook,
                a -> a.account().value());
        SecondLooks looks = new SecondLooks(wire, judging.get().classifiers(), rules, tally.looks());
        sink(looks.attach(builder, toLookAt), TopicCatalogue.ASSESSMENTS);
    }

    private KStream<String, Assessment> assessments(StreamsBuilder builder, Consumer<DeadLetter> refusals) {
        return source(
                builder, TopicCatalogue.ASSESSMENTS, refusals, a -> a.account().value());
    }

    /** No record of its own: it is among the received and the decided already. */
    private void countRefusedLook(DeadLetter letter) {
        tally.looks().countRefused();
    }

    private <T> KStream<String, T> source(
            StreamsBuilder builder, Topic<T> topic, Consumer<DeadLetter> refusals, Function<T, String> keyOf) {
        Stage reader = topic.equals(TopicCatalogue.ASSESSMENTS) ? Stage.ENFORCE : chain.first();
        return new DecodingSource(wire, reader, refusals).attach(builder, topic, keyOf);
    }

    private <T> void sink(KStream<String, T> stream, Topic<T> topic) {
        stream.to(topic.name(), TopicSink.to(topic, Serdes.String(), wire, topic.name() + "-sink"));
    }
}
