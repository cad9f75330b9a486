package io.sluice.ingest.topology;

import io.sluice.ingest.acceptance.ContentInput;
import io.sluice.ingest.acceptance.InstructionInput;
import io.sluice.ingest.acceptance.ReportInput;
import io.sluice.schemas.submission.Submission;
import io.sluice.schemas.submission.SubmissionContract;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.wire.StateSerde;
import io.sluice.schemas.wire.Wire;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * The four input topics in, accepted submissions out, keyed by the accountable account and in its partition; what cannot
 * be accepted goes to the dead letters.
 *
 * <pre>
 *  content ──> gate ──────────────────── in place ───────────────────────> submissions
 *  reviews ──> gate ── in place ─> instructions ─────────────────────────>      ^
 *  appeals ──> gate ── in place ─>      ^                                       |
 *                 └─── astray, from all three ─> by-account (repartition topic) ┘
 *  reports ──> gate ─> reports-by-account ───────────>      ^
 *  each gate ── refused ─> dead-letters
 * </pre>
 *
 * <p>Every record that is read is counted as received, and then goes exactly one way. Records of one account that go
 * the same way stay in order. One that goes round (astray, or a report) can be overtaken by a later one that does not.
 *
 * <p>The submissions are where they belong; Kafka Streams cannot know that, since their keys were made here. So give
 * them to processors with stores, as they are; grouping or joining them would repartition them once more.
 */
public final class Ingest {

    private static final String SUBMISSIONS = "submissions";
    private static final String INSTRUCTIONS = "instructions";
    private static final String SIDE_STREAMS = "side-streams";
    private static final String REPORTS_BY_ACCOUNT = "reports-by-account";
    private static final String CONTENT_ASTRAY = "content-astray";
    private static final String REVIEWS_ASTRAY = "reviews-astray";
    private static final String APPEALS_ASTRAY = "appeals-astray";

    /** Of the repartition topic, behind the application's id. */
    private static final String BY_ACCOUNT = "by-account";

    private final Wire wire;
    private final Placement placement;
    private final Tally tally;

    /**
     * @param partitions how many each of the input topics has
     */
    public Ingest(Wire wire, int partitions, Tally tally) {
        this.wire = wire;
        this.placement = new Placement(partitions);
        this.tally = tally;
    }

    /**
     * Adds ingest to a topology.
     *
     * @throws RuntimeException the registry does not hold the schema of dead letters, or gives no answer
     */
    public KStream<String, Submission> attach(StreamsBuilder builder) {
        Gates gates = new Gates(builder, wire, placement, tally);
        KStream<?, ?> content = gates.gate(TopicCatalogue.CONTENT, new ContentInput(), SUBMISSIONS, CONTENT_ASTRAY);
        KStream<?, ?> reviews =
                gates.gate(TopicCatalogue.REVIEWS, new InstructionInput<>(), INSTRUCTIONS, REVIEWS_ASTRAY);
        KStream<?, ?> appeals =
                gates.gate(TopicCatalogue.APPEALS, new InstructionInput<>(), INSTRUCTIONS, APPEALS_ASTRAY);
        KStream<?, ?> reports =
                gates.gate(TopicCatalogue.REPORTS, new ReportInput(), REPORTS_BY_ACCOUNT, REPORTS_BY_ACCOUNT);

        // Content last: it has the fewest nodes to pass.
        return submissions(reviews)
                .merge(submissions(appeals), Named.as(INSTRUCTIONS))
                .merge(sentRound(reports, content, reviews, appeals), Named.as(SIDE_STREAMS))
                .merge(submissions(content), Named.as(SUBMISSIONS));
    }

    private KStream<String, Submission> sentRound(
            KStream<?, ?> reports, KStream<?, ?> content, KStream<?, ?> reviews, KStream<?, ?> appeals) {
        // Up to their new key, reports are keyed by their reporter: here is where they can meet the reporter's trust.
        return submissions(reports)
                .selectKey((reporter, report) -> report.account().value(), Named.as(REPORTS_BY_ACCOUNT))
                .merge(submissions(content), Named.as(CONTENT_ASTRAY))
                .merge(submissions(reviews), Named.as(REVIEWS_ASTRAY))
                .merge(submissions(appeals), Named.as(APPEALS_ASTRAY))
                .repartition(Repartitioned.with(Serdes.String(), new StateSerde<>(new SubmissionContract()))
                        .withName(BY_ACCOUNT)
                        .withNumberOfPartitions(placement.partitions()));
    }

    /** What a gate hands to those of its exits that take submissions. */
    @SuppressWarnings("unchecked")
    private static KStream<String, Submission> submissions(KStream<?, ?> gate) {
        return (KStream<String, Submission>) gate;
    }
}
