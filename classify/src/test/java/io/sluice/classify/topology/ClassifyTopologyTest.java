package io.sluice.classify.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.assessment.Assessment.Reported;
import io.sluice.schemas.assessment.Assessment.Scored;
import io.sluice.schemas.assessment.AssessmentContract;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.GuidelineTimeline;
import io.sluice.schemas.guidelines.LoadResult;
import io.sluice.schemas.guidelines.TermList.Term;
import io.sluice.schemas.guidelines.loading.GuidelineBookLoader;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.id.ReportId;
import io.sluice.schemas.report.NoticeSource;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.submission.Fingerprint;
import io.sluice.schemas.submission.Submission;
import io.sluice.schemas.submission.SubmissionContract;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.wire.StateSerde;
import io.sluice.schemas.wire.Wire;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyTopologyTest {

    private static final GuidelineBook BOOK = defaultBook();
    private static final Serde<Submission> SUBMISSIONS = new StateSerde<>(new SubmissionContract());
    private static final Serde<Assessment> ASSESSMENTS = new StateSerde<>(new AssessmentContract());

    @TempDir
    private Path stateDirectory;

    private final Tally tally = new Tally();
    private Topology topology;
    private TopologyTestDriver driver;

    @BeforeEach
    void open() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "classify-test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        new Classify(
                        new Wire(StagePosts.registry(List.of(
                                TopicCatalogue.SUBMISSIONS, TopicCatalogue.SECOND_LOOKS, TopicCatalogue.DEAD_LETTERS))),
                        new Classifiers(() -> new GuidelineTimeline(List.of(BOOK))),
                        tally)
                .attach(builder.stream(
                        "in", Consumed.with(Serdes.String(), SUBMISSIONS).withName("in")))
                .to("out", Produced.with(Serdes.String(), ASSESSMENTS).withName("out"));
        topology = builder.build();
        driver = new TopologyTestDriver(topology, settings);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void looksAsItIsPinned() {
        assertThat(topology.describe().subtopologies()).hasSize(1);
        assertThat(topology.describe().toString()).isEqualToNormalizingNewlines("""
                        Topologies:
                           Sub-topology: 0
                            Source: in (topics: [in])
                              --> classify
                            Processor: classify (stores: [])
                              --> assessed, classify-refused, second-looks-sink
                              <-- in
                            Processor: assessed (stores: [])
                              --> out
                              <-- classify
                            Sink: classify-refused (topic: dead-letters)
                              <-- classify
                            Sink: out (topic: out)
                              <-- assessed
                            Sink: second-looks-sink (topic: second-looks)
                              <-- classify

                        """);
    }

    @Test
    void whatIsCleanEndsHere() {
        List<Assessment> assessed = classify(content(ContentChange.CREATED, "see you at the lake tomorrow"));
        assertThat(assessed).isEmpty();
        assertThat(tally.cleared()).isEqualTo(1);
    }

    @Test
    void whatScoresGoesOnWithItsEvidenceAndVersion() {
        String text = "hear me: " + strongestTerm();
        List<Assessment> assessed = classify(content(ContentChange.CREATED, text));
        assertThat(assessed).singleElement().satisfies(assessment -> {
            Scored scored = (Scored) assessment.cause();
            assertThat(scored.scores().guidelinesVersion()).isEqualTo(BOOK.version());
            assertThat(scored.scores().scores()).isNotEmpty();
            assertThat(scored.scores().evidence())
                    .isNotEmpty()
                    .allSatisfy(evidence -> assertThat(text.substring(evidence.start(), evidence.end()))
                            .isNotBlank());
        });
        assertThat(tally.cleared()).isZero();
    }

    @Test
    void whatOnlyAReviewerIsToSeeWaitsForTheSecondLook() {
        String text = "you are such an idiot";
        assertThat(classify(content(ContentChange.CREATED, text))).isEmpty();
        assertThat(toLookAt()).isEqualTo(1);
        assertThat(tally.cleared()).isEqualTo(1);

        assertThat(classify(content(ContentChange.EDITED, text))).hasSize(1);
        assertThat(toLookAt()).isEqualTo(1);
    }

    @Test
    void cleanEditsAndDeletesGoOnSinceTheLedgerMayHoldTheItem() {
        assertThat(classify(content(ContentChange.EDITED, "all is well"))).hasSize(1);
        assertThat(classify(content(ContentChange.DELETED, ""))).hasSize(1);
    }

    @Test
    void aReportGoesOnHoweverCleanTheItemIs() {
        ReportEvent report = new ReportEvent(
                new ReportId("r1"),
                new AccountId("bob"),
                NoticeSource.USER,
                event(ContentChange.CREATED, "what a lovely cake"),
                null,
                "",
                Instant.parse("2026-03-01T12:00:00Z"));
        List<Assessment> assessed = classify(new Submission.Report(report, Fingerprint.NONE));
        assertThat(assessed)
                .singleElement()
                .satisfies(assessment -> assertThat(assessment.cause()).isInstanceOf(Reported.class));
    }

    private List<Assessment> classify(Submission.Body body) {
        Submission submission = new Submission(new Origin("content", 0, 1), body);
        driver.createInputTopic("in", new StringSerializer(), SUBMISSIONS.serializer())
                .pipeInput(submission.account().value(), submission, submission.occurredAt());
        return driver.createOutputTopic("out", new StringDeserializer(), ASSESSMENTS.deserializer())
                .readValuesToList();
    }

    /** How many records were sent to be looked at again. */
    private int toLookAt() {
        return driver.createOutputTopic(
                        TopicCatalogue.SECOND_LOOKS.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readValuesToList()
                .size();
    }

    private static Submission.Content content(ContentChange change, String text) {
        return new Submission.Content(event(change, text), Fingerprint.NONE);
    }

    private static ContentEvent event(ContentChange change, String text) {
        return StagePosts.event(change, "c1", text, 10);
    }

    private static String strongestTerm() {
        return BOOK.termLists().values().stream()
                .flatMap(list -> list.terms().stream())
                .filter(term -> !term.text().endsWith("*") && !term.text().contains("."))
                .max(Comparator.comparingDouble(Term::weight).thenComparing(Term::text))
                .orElseThrow()
                .text();
    }

    private static GuidelineBook defaultBook() {
        return switch (GuidelineBookLoader.loadDefault()) {
            case LoadResult.Loaded loaded -> loaded.book();
            case LoadResult.Rejected rejected -> throw new AssertionError(rejected.problems());
        };
    }
}
