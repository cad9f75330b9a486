package io.sluice.classify.topology;

import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.submission.Submission;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.topology.TopicSink;
import io.sluice.schemas.wire.Wire;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * Submissions in, assessments out, both keyed by account. What is clean ends here: it touches no store and leaves no
 * record. What a model that reads whole sentences is to look at goes to {@code second-looks}; what the first step has found
 * enough against goes on all the same, since no action waits for a model.
 *
 * <pre>
 *   submissions ──> classify ─┬─> assessed ──> …
 *                    (clean)  ├─> second-looks-sink ──> second-looks
 *                             └─> classify-refused ──> dead-letters
 * </pre>
 */
public final class Classify {

    static final String CLASSIFY = "classify";
    static final String ASSESSED = "assessed";
    static final String TO_LOOK_AT = "second-looks-sink";
    static final String REFUSED = "classify-refused";

    private final Wire wire;
    private final Classifiers classifiers;
    private final Tally tally;

    public Classify(Wire wire, Classifiers classifiers, Tally tally) {
        this.wire = wire;
        this.classifiers = classifiers;
        this.tally = tally;
    }

    /**
     * Adds classify to a topology.
     *
     * @throws IllegalStateException the registry does not hold the schemas of submissions, second looks and dead letters
     */
    @SuppressWarnings("unchecked") // The processor sends to each child what it takes.
    public KStream<String, Assessment> attach(KStream<String, Submission> submissions) {
        Serializer<Submission> writer =
                wire.writer(TopicCatalogue.SUBMISSIONS.contract(), TopicCatalogue.SUBMISSIONS.name());
        KStream<String, ?> classified =
                submissions.process(() -> new ClassifyProcessor(classifiers, writer, tally), Named.as(CLASSIFY));
        ((KStream<String, DeadLetter>) classified)
                .to(
                        TopicCatalogue.DEAD_LETTERS.name(),
                        TopicSink.to(TopicCatalogue.DEAD_LETTERS, Serdes.String(), wire, REFUSED));
        ((KStream<String, Assessment>) classified)
                .to(
                        TopicCatalogue.SECOND_LOOKS.name(),
                        TopicSink.to(TopicCatalogue.SECOND_LOOKS, Serdes.String(), wire, TO_LOOK_AT));
        return ((KStream<String, Assessment>) classified).mapValues(assessment -> assessment, Named.as(ASSESSED));
    }
}
