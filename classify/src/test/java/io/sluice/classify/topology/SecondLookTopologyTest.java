package io.sluice.classify.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.encoder.Encoders;
import io.sluice.classify.encoder.SmallEncoder;
import io.sluice.classify.linear.LinearModels;
import io.sluice.classify.linear.SmallModel;
import io.sluice.classify.score.BookWith;
import io.sluice.classify.score.Classifier;
import io.sluice.classify.score.TestBook;
import io.sluice.classify.secondlook.LookRules;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.assessment.Assessment.Instructed;
import io.sluice.schemas.assessment.Assessment.Looked;
import io.sluice.schemas.assessment.Assessment.Reported;
import io.sluice.schemas.assessment.Assessment.Scored;
import io.sluice.schemas.assessment.Assessment.SecondLook;
import io.sluice.schemas.assessment.AssessmentContract;
import io.sluice.schemas.assessment.ClauseScore;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.GuidelineTimeline;
import io.sluice.schemas.guidelines.Signal;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.id.ReportId;
import io.sluice.schemas.report.NoticeSource;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.submission.Fingerprint;
import io.sluice.schemas.tally.LookTally;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.wire.StateSerde;
import io.sluice.schemas.wire.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With an encoder that sees talk of fish. */
class SecondLookTopologyTest {

    private static final Encoders ENCODERS = new Encoders(List.of(SmallEncoder.latin(), SmallEncoder.han()));
    private static final GuidelineBook BOOK =
            BookWith.signals(TestBook.load(), List.of(new Signal.Head("fish-deep", 0.5, 0.9, Set.of())));
    private static final ClauseId CLAUSE =
            BOOK.clauses().findFirst().orElseThrow().id();
    private static final Serde<Assessment> ASSESSMENTS = new StateSerde<>(new AssessmentContract());
    private static final Instant NOON = StagePosts.NOON;
    private static final String FISHY = "my neighbour keeps a trout in the bathtub";
    private static final String DRY = "the bicycle stands beside the kitchen window";
    private static final LookRules RULES = new LookRules(2, 3, Duration.ofSeconds(5), 4, Duration.ofMinutes(1));

    @TempDir
    private Path stateDirectory;

    private final LookTally tally = new LookTally();
    private final Properties settings = new Properties();
    private Topology topology;
    private TopologyTestDriver driver;
    private int sent;

    @BeforeEach
    void open() {
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "second-look-test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        topology = topology();
        driver = new TopologyTestDriver(topology, settings, NOON);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @AfterAll
    static void closeEncoders() {
        ENCODERS.close();
    }

    @Test
    void looksAsItIsPinned() {
        assertThat(topology.describe().toString()).isEqualToNormalizingNewlines("""
                        Topologies:
                           Sub-topology: 0
                            Source: in (topics: [in])
                              --> second-look
                            Processor: second-look (stores: [second-look-waiting])
                              --> looked-again, second-look-refused
                              <-- in
                            Processor: looked-again (stores: [])
                              --> out
                              <-- second-look
                            Sink: out (topic: out)
                              <-- looked-again
                            Sink: second-look-refused (topic: dead-letters)
                              <-- second-look

                        """);
    }

    @Test
    void looksAtAnItemWithTheEncodersWhenTimeComes() {
        send(scored("a", FISHY, 0.2, 10));
        assertThat(read()).isEmpty();
        passTime();

        assertThat(read()).singleElement().satisfies(assessment -> {
            SecondLook second = (SecondLook) assessment.cause();
            assertThat(assessment.origin()).isEqualTo(new Origin("content", 0, 1));
            assertThat(second.isComplete()).isTrue();
            assertThat(second.of().scores().models()).contains("small-deep@3");
            assertThat(scoreOf(second)).isGreaterThan(0.45);
        });
        assertThat(tally.lookedAt()).isEqualTo(1);
        assertThat(kept()).isZero();
    }

    @Test
    void looksAtTheGravestHarmFirst() {
        send(scored("small", DRY, 0.4, 0));
        send(scored("doubtful", DRY, 0.1, 100_000));
        send(scored("seen-by-many", DRY, 0.4, 100_000));
        passTime();

        assertThat(contents(read())).containsExactly("seen-by-many", "doubtful", "small");
    }

    @Test
    void looksAtWhatWasReportedBeforeWhatWasNot() {
        send(scored("posted", DRY, 0.4, 10));
        send(reported("reported", DRY, 0.4));
        passTime();

        assertThat(contents(read())).containsExactly("reported", "posted");
    }

    @Test
    void shedsTheLeastHarmfulOfTooManyAndSaysAtOnceWhatIsMissing() {
        for (int i = 1; i <= 4; i++) {
            send(scored("item-" + i, DRY, i / 10.0, 10));
        }

        assertThat(read()).singleElement().satisfies(assessment -> {
            SecondLook second = (SecondLook) assessment.cause();
            assertThat(second.of().item().content()).isEqualTo(new ContentId("item-1"));
            assertThat(second.of().scores().failedSignals()).containsExactly("head:fish-deep");
            assertThat(scoreOf(second)).isEqualTo(0.1);
            assertThat(second.isComplete()).isFalse();
        });
        assertThat(tally.shed()).isEqualTo(1);
    }

    @Test
    void looksAtWhatItShedWhenNothingElseWaits() {
        for (int i = 1; i <= 4; i++) {
            send(scored("item-" + i, FISHY, i / 10.0, 10));
        }
        read();
        passTime();

        List<Assessment> looked = read();
        assertThat(contents(looked)).containsExactly("item-4", "item-3", "item-2", "item-1");
        assertThat(looked)
                .allSatisfy(assessment -> assertThat(((SecondLook) assessment.cause()).isComplete())
                        .isTrue());
        assertThat(tally.lookedAt()).isEqualTo(3);
        assertThat(tally.lookedAtLater()).isEqualTo(1);
        assertThat(kept()).isZero();
    }

    @Test
    void saysNothingOfWhatItShedsWhereEnforceHasHeardEnough() {
        double removed = BOOK.clause(CLAUSE).orElseThrow().bands().getLast().from();
        for (int i = 0; i < 2; i++) {
            send(reported("reported-" + i, DRY, 0.01));
            send(scored("acted-on-" + i, DRY, removed, 10));
            send(scored("grave-" + i, DRY, 0.5, 1_000_000));
        }

        assertThat(tally.shed()).isEqualTo(3);
        assertThat(contents(read())).doesNotContain("reported-0", "reported-1", "acted-on-0", "acted-on-1");
    }

    @Test
    void forgetsTheLeastHarmfulOfTooManyThatWereShed() {
        for (int i = 1; i <= 12; i++) {
            send(scored("item-" + i, DRY, i / 20.0, 10));
        }
        assertThat(tally.shed()).isEqualTo(9);
        assertThat(kept()).isEqualTo(12);
        // A batch of two at a time leaves seven that were shed when those are counted.
        passTime();

        assertThat(tally.lookedAt() + tally.lookedAtLater() + tally.forgotten() + kept())
                .isEqualTo(12);
        assertThat(kept()).isLessThanOrEqualTo(RULES.mostShed());
    }

    @Test
    void goesOnWithWhatWaitedAfterARestart() {
        send(scored("small", DRY, 0.1, 0));
        send(scored("grave", FISHY, 0.4, 1_000));
        List<KeyValue<Bytes, byte[]>> changelog = contentsOfStore();

        MockProcessorContext<String, Object> context = new MockProcessorContext<>(settings);
        context.setCurrentSystemTimeMs(NOON.plusSeconds(3_600).toEpochMilli());
        restored(changelog, context);
        SecondLookProcessor processor =
                new SecondLookProcessor(classifiers(), ASSESSMENTS, ASSESSMENTS.serializer(), RULES, tally);
        processor.init(context);
        context.scheduledPunctuators()
                .getFirst()
                .getPunctuator()
                .punctuate(NOON.plusSeconds(3_600).toEpochMilli());

        assertThat(context.forwarded())
                .extracting(forward ->
                        ((Assessment) forward.record().value()).content().value())
                .containsExactly("grave", "small");
        assertThat(tally.shed()).isZero();
    }

    @Test
    void doesNotLookAtWhatIsHalfADayOld() {
        driver.createInputTopic("in", new StringSerializer(), ASSESSMENTS.serializer())
                .pipeInput("ann", reported("old", FISHY, 0.4), NOON.minus(Duration.ofHours(13)));
        passTime();

        assertThat(read()).isEmpty();
        assertThat(tally.forgotten()).isEqualTo(1);
    }

    @Test
    void saysOfWhatIsHalfADayOldWhatTheFirstStepLeftOpen() {
        driver.createInputTopic("in", new StringSerializer(), ASSESSMENTS.serializer())
                .pipeInput("ann", scored("old", FISHY, 0.1, 10), NOON.minus(Duration.ofHours(13)));
        passTime();

        assertThat(read()).singleElement().satisfies(assessment -> {
            SecondLook second = (SecondLook) assessment.cause();
            assertThat(scoreOf(second)).isEqualTo(0.1);
            assertThat(second.of().scores().failedSignals()).containsExactly("head:fish-deep");
        });
        assertThat(tally.forgotten()).isEqualTo(1);
    }

    @Test
    void refusesWhatNoModelCanLookAt() {
        send(new Assessment(
                new Origin("appeals", 0, 1),
                new Instructed(new Appeal(
                        "appeal", new AccountId("ann"), new ContentId("a"), new EnforcementId("e-1"), "", NOON))));

        assertThat(driver.createOutputTopic(
                                "dead-letters",
                                new StringDeserializer(),
                                Serdes.ByteArray().deserializer())
                        .readValuesToList())
                .hasSize(1);
        assertThat(tally.refused()).isEqualTo(1);
    }

    /** A store as it is after its changelog was read. */
    private static void restored(
            List<KeyValue<Bytes, byte[]>> changelog, MockProcessorContext<String, Object> context) {
        KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(SecondLooks.WAITING), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        changelog.forEach(entry -> store.put(entry.key, entry.value));
    }

    private static Classifiers classifiers() {
        LinearModels models = new LinearModels(List.of(SmallModel.latin(1), SmallModel.han()));
        return new Classifiers(
                () -> new GuidelineTimeline(List.of(BOOK)), book -> Classifier.of(book, models, ENCODERS));
    }

    private Topology topology() {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        new SecondLooks(
                        new Wire(
                                StagePosts.registry(List.of(TopicCatalogue.SECOND_LOOKS, TopicCatalogue.DEAD_LETTERS))),
                        classifiers(),
                        RULES,
                        tally)
                .attach(
                        builder,
                        builder.stream(
                                "in",
                                Consumed.with(Serdes.String(), ASSESSMENTS).withName("in")))
                .to("out", Produced.with(Serdes.String(), ASSESSMENTS).withName("out"));
        return builder.build();
    }

    private void send(Assessment assessment) {
        driver.createInputTopic("in", new StringSerializer(), ASSESSMENTS.serializer())
                .pipeInput(assessment.account().value(), assessment, NOON.plusMillis(sent++));
    }

    /** In steps, since what is left over when the time of one step is used up comes with the next. */
    private void passTime() {
        for (int i = 0; i < 20; i++) {
            driver.advanceWallClockTime(Duration.ofMillis(10));
        }
    }

    private List<Assessment> read() {
        return driver.createOutputTopic("out", new StringDeserializer(), ASSESSMENTS.deserializer())
                .readValuesToList();
    }

    private int kept() {
        return contentsOfStore().size();
    }

    private List<KeyValue<Bytes, byte[]>> contentsOfStore() {
        KeyValueStore<Bytes, byte[]> store = driver.getKeyValueStore(SecondLooks.WAITING);
        List<KeyValue<Bytes, byte[]>> all = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> entries = store.all()) {
            entries.forEachRemaining(all::add);
        }
        return all;
    }

    private static List<String> contents(List<Assessment> assessments) {
        return assessments.stream()
                .map(assessment -> assessment.content().value())
                .toList();
    }

    private static double scoreOf(SecondLook second) {
        return second.of().scores().scores().stream()
                .filter(score -> score.clause().equals(CLAUSE))
                .mapToDouble(ClauseScore::score)
                .findFirst()
                .orElse(0);
    }

    private static Assessment scored(String content, String text, double score, int audience) {
        return assessment(new Scored(StagePosts.event(content, text, audience), Fingerprint.NONE, scores(score)));
    }

    private static Assessment reported(String content, String text, double score) {
        ReportEvent report = new ReportEvent(
                new ReportId("report of " + content),
                new AccountId("bob"),
                NoticeSource.USER,
                StagePosts.event(content, text, 10),
                null,
                "",
                NOON);
        return assessment(new Reported(report, Fingerprint.NONE, scores(score)));
    }

    private static Assessment assessment(Looked looked) {
        return new Assessment(new Origin("content", 0, 1), looked);
    }

    private static Scores scores(double score) {
        return new Scores(
                List.of(new ClauseScore(CLAUSE, score)), List.of(), BOOK.version(), List.of("terms@3"), List.of());
    }
}
