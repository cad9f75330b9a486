package io.sluice.deploy.pipeline;

import io.sluice.classify.topology.Classify;
import io.sluice.enforce.topology.Enforce;
import io.sluice.ingest.topology.Ingest;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.guidelines.feed.Guidelines;
import io.sluice.schemas.submission.Submission;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.topology.DecodingSource;
import io.sluice.schemas.topology.TopicSink;
import io.sluice.schemas.wire.Wire;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.KStream;

/**
 * A chain of stages as one topology. Between two stages of the chain a record goes by hand; before the first and behind
 * the last it goes through a topic.
 *
 * <pre>
 *   inputs ──> ingest ──┬──> classify ──┬──> enforce ──> outputs
 *                       │      ▲        │      ▲
 *                       └> submissions  └> assessments           (only where the chain is cut)
 * </pre>
 */
final class ChainTopology {

    private final StageChain chain;
    private final Wire wire;
    private final int partitions;
    private final Guidelines guidelines;
    private final Tally tally;

    /** @param partitions how many the inputs have */
    ChainTopology(StageChain chain, Wire wire, int partitions, Guidelines guidelines, Tally tally) {
        this.chain = chain;
        this.wire = wire;
        this.partitions = partitions;
        this.guidelines = guidelines;
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
                                s -> s.account().value()));
            case ENFORCE ->
                afterClassify(
                        builder,
                        source(
                                builder,
                                TopicCatalogue.ASSESSMENTS,
                                a -> a.account().value()));
        }
        return builder.build();
    }

    private void afterIngest(StreamsBuilder builder, KStream<String, Submission> submissions) {
        if (chain.runs(Stage.CLASSIFY)) {
            afterClassify(builder, new Classify(wire, guidelines, tally).attach(submissions));
        } else {
            sink(submissions, TopicCatalogue.SUBMISSIONS);
        }
    }

    private void afterClassify(StreamsBuilder builder, KStream<String, Assessment> assessments) {
        if (chain.runs(Stage.ENFORCE)) {
            new Enforce(wire, guidelines, tally).attach(builder, assessments);
        } else {
            sink(assessments, TopicCatalogue.ASSESSMENTS);
        }
    }

    private <T> KStream<String, T> source(StreamsBuilder builder, Topic<T> topic, Function<T, String> keyOf) {
        return new DecodingSource(wire, chain.first(), tally).attach(builder, topic, keyOf);
    }

    private <T> void sink(KStream<String, T> stream, Topic<T> topic) {
        stream.to(topic.name(), TopicSink.to(topic, Serdes.String(), wire, topic.name() + "-sink"));
    }
}
