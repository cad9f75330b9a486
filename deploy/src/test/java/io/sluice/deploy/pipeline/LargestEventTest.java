package io.sluice.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.sluice.classify.secondlook.LookRules;
import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.deploy.guidelines.BookSource;
import io.sluice.ingest.acceptance.Acceptor;
import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.MediaReference;
import io.sluice.schemas.content.MediaReference.MediaHash;
import io.sluice.schemas.content.MediaReference.MediaKind;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.GuidelineTimeline;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.Checks;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.id.ReportId;
import io.sluice.schemas.registration.SchemaRegistration;
import io.sluice.schemas.report.NoticeSource;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.topics.Durability;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.wire.Decoded;
import io.sluice.schemas.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest of everything that is accepted, through all stages: nothing that comes of it may be too large to write. */
final class LargestEventTest {

    /** Kafka's default limit, of producers and of brokers, less what a batch of one record has around key and value. */
    private static final int LIMIT = 1_048_576 - 1_000;

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    /** Three bytes in UTF-8 for one UTF-16 character: no text is longer. */
    private static final String LONGEST_CHARACTER = "\u4e2d";

    private static final String LONGEST_TEXT = LONGEST_CHARACTER.repeat(ContentEvent.MAX_TEXT_LENGTH);
    private static final AccountId ACCOUNT = new AccountId(longId("a"));

    @TempDir
    Path folder;

    private final GuidelineBook book = BookSource.load(BookSource.DEFAULT);
    private final Tally tally = new Tally();

    private @Nullable Wire wire;

    @Test
    void bringsNothingThatIsTooLargeToWrite() {
        try (TopologyTestDriver driver = driver()) {
            send(driver, TopicCatalogue.CONTENT, ACCOUNT, largest(0, ContentChange.CREATED));
            for (int i = 0; i < book.reports().maxReporters(); i++) {
                AccountId reporter = new AccountId(longId("r" + i + "-"));
                send(driver, TopicCatalogue.REPORTS, reporter, report(reporter, i, mostTerms()));
            }
            send(driver, TopicCatalogue.CONTENT, ACCOUNT, largest(1, ContentChange.EDITED));
            send(driver, TopicCatalogue.APPEALS, ACCOUNT, appeal(firstEnforcement(driver)));

            assertThat(ledgerItem(sizes(driver)))
                    .as("the test reaches what it is about")
                    .isGreaterThan(Acceptor.MAX_RECORD_BYTES);
            assertThat(tally.deadLettered()).isZero();
            assertThat(tally.received()).isEqualTo(tally.decided());
        }
    }

    /** The case holds the words that were reported, and the ledger those of now beside them. */
    @Test
    void bringsNothingThatIsTooLargeToWriteWhereWhatWasReportedIsEdited() {
        try (TopologyTestDriver driver = driver()) {
            for (int i = 0; i < book.reports().maxReporters(); i++) {
                AccountId reporter = new AccountId(longId("r" + i + "-"));
                send(driver, TopicCatalogue.REPORTS, reporter, report(reporter, i, LONGEST_TEXT));
            }
            int room = Acceptor.MAX_RECORD_BYTES - utf8(ACCOUNT).length;
            send(driver, TopicCatalogue.CONTENT, ACCOUNT, filled(1, ContentChange.EDITED, LONGEST_TEXT, room));

            assertThat(ledgerItem(sizes(driver)))
                    .as("the test reaches what it is about")
                    .isGreaterThan(2 * Acceptor.MAX_RECORD_BYTES - 40_000);
            assertThat(tally.deadLettered()).isZero();
        }
    }

    /** The case holds what was reported beside what the author published, and everybody who reported it. */
    @Test
    void bringsNothingThatIsTooLargeToWriteWhereMoreIsReportedThanWasPublished() {
        try (TopologyTestDriver driver = driver()) {
            send(driver, TopicCatalogue.CONTENT, ACCOUNT, largest(0, ContentChange.CREATED));
            for (int i = 0; i < book.reports().maxReporters(); i++) {
                AccountId reporter = new AccountId(longId("r" + i + "-"));
                send(driver, TopicCatalogue.REPORTS, reporter, report(reporter, i, 1, mostTerms()));
            }

            assertThat(ledgerItem(sizes(driver)))
                    .as("the test reaches what it is about")
                    .isGreaterThan(2 * Acceptor.MAX_RECORD_BYTES
                            - 20_000
                            + book.reports().maxReporters() * utf8(ACCOUNT).length);
            assertThat(tally.deadLettered()).isZero();
        }
    }

    @Test
    void refusesAnEventThatIsOneByteLarger() {
        try (TopologyTestDriver driver = driver()) {
            byte[] value = bytes(TopicCatalogue.CONTENT, largest(0, ContentChange.CREATED));
            byte[] key = new byte[Acceptor.MAX_RECORD_BYTES - value.length + 1];

            driver.createInputTopic("content", new ByteArraySerializer(), new ByteArraySerializer())
                    .pipeInput(key, value, NOON);

            assertThat(tally.deadLettered()).isEqualTo(1);
        }
    }

    private ContentEvent largest(int revision, ContentChange change) {
        return filled(revision, change, mostTerms(), Acceptor.MAX_RECORD_BYTES - utf8(ACCOUNT).length);
    }

    /** With terms of the whole book, so that it scores in every clause that they can show, and as long as can be. */
    private String mostTerms() {
        String terms = book.termLists().values().stream()
                .flatMap(list -> list.terms().stream())
                .map(term -> term.text().replace("*", ""))
                .collect(Collectors.joining(" "));
        String text = terms.substring(0, Math.min(terms.length(), ContentEvent.MAX_TEXT_LENGTH / 2));
        return text + LONGEST_CHARACTER.repeat(ContentEvent.MAX_TEXT_LENGTH - text.length());
    }

    /** With as many and as long media as fit. */
    private ContentEvent filled(int revision, ContentChange change, String text, int bytes) {
        List<MediaReference> media = new ArrayList<>();
        while (true) {
            int left = bytes - bytes(TopicCatalogue.CONTENT, event(revision, change, text, media)).length;
            if (left < 50) {
                return event(revision, change, text, media);
            }
            List<MediaHash> hashes = new ArrayList<>();
            for (int room = left - 230; room > 410 && hashes.size() < 16; room -= 406) {
                hashes.add(new MediaHash("a".repeat(200), "f".repeat(200), 100));
            }
            media.add(new MediaReference("m".repeat(Math.clamp(left - 20, 1, 200)), MediaKind.IMAGE, hashes));
        }
    }

    private static ContentEvent event(int revision, ContentChange change, String text, List<MediaReference> media) {
        return new ContentEvent(
                ACCOUNT,
                new ContentId(longId("c")),
                revision,
                change,
                Surface.COMMENT,
                Audience.PUBLIC,
                Integer.MAX_VALUE,
                text,
                media,
                longId("p"),
                longId("q"),
                longId("l"),
                new AccountId(longId("s")),
                NOON);
    }

    private ReportEvent report(AccountId reporter, int number, String text) {
        return report(reporter, number, 0, text);
    }

    private ReportEvent report(AccountId reporter, int number, int revision, String text) {
        // For the key, the comment, the ids and the rest of the report around the item.
        int around = 600 + 12_000 + 4 * 600 + 50;
        return new ReportEvent(
                new ReportId(longId("n" + number + "-")),
                reporter,
                NoticeSource.USER,
                filled(
                        revision,
                        ContentChange.CREATED,
                        text,
                        Acceptor.MAX_RECORD_BYTES - around - utf8(ACCOUNT).length),
                longId("k"),
                LONGEST_CHARACTER.repeat(4_000),
                NOON);
    }

    private static Appeal appeal(EnforcementId disputed) {
        return new Appeal(
                longId("x"), ACCOUNT, new ContentId(longId("c")), disputed, LONGEST_CHARACTER.repeat(8_000), NOON);
    }

    private EnforcementId firstEnforcement(TopologyTestDriver driver) {
        byte[] first = driver.createOutputTopic("enforcement", new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readValue();
        return switch (wire().reader(TopicCatalogue.ENFORCEMENT.contract()).read(first)) {
            case Decoded.Value<io.sluice.schemas.enforcement.Enforcement>(var enforcement) -> enforcement.id();
            case Decoded.Refused<?> refused -> throw new AssertionError(refused);
        };
    }

    /** The largest record of each topic; all are small enough. */
    private static Map<String, Integer> sizes(TopologyTestDriver driver) {
        Map<String, Integer> sizes = new TreeMap<>();
        for (String topic : driver.producedTopicNames()) {
            sizes.put(topic, largestOf(driver, topic));
        }
        assertThat(sizes)
                .containsKey("review-cases")
                .allSatisfy((topic, size) -> assertThat(size).as(topic).isLessThan(LIMIT));
        return sizes;
    }

    private static int ledgerItem(Map<String, Integer> sizes) {
        return Objects.requireNonNull(sizes.get("sluice-ledger-items-changelog"));
    }

    private static int largestOf(TopologyTestDriver driver, String topic) {
        return driver
                .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .mapToInt(LargestEventTest::size)
                .max()
                .orElse(0);
    }

    private static int size(TestRecord<byte[], byte[]> record) {
        return (record.key() == null ? 0 : record.key().length) + (record.value() == null ? 0 : record.value().length);
    }

    private <T> void send(TopologyTestDriver driver, Topic<T> topic, AccountId key, T value) {
        byte[] bytes = bytes(topic, value);
        assertThat(bytes.length + utf8(key).length).as(topic.name()).isLessThanOrEqualTo(Acceptor.MAX_RECORD_BYTES);
        driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(utf8(key), bytes, NOON);
    }

    private <T> byte[] bytes(Topic<T> topic, T value) {
        return wire().writer(topic.contract(), topic.name()).serialize(topic.name(), value);
    }

    private static byte[] utf8(AccountId account) {
        return account.value().getBytes(StandardCharsets.UTF_8);
    }

    private static String longId(String begin) {
        return begin + LONGEST_CHARACTER.repeat(Checks.MAX_ID_LENGTH - begin.length());
    }

    private Wire wire() {
        Wire made = wire;
        if (made == null) {
            MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
            new SchemaRegistration(registry).register(TopicCatalogue.all());
            made = new Wire(registry);
            wire = made;
        }
        return made;
    }

    private TopologyTestDriver driver() {
        PipelineSettings settings =
                PipelineSettings.local(new ClusterAddress("127.0.0.1:9092", "http://127.0.0.1:8081"), folder);
        Properties streams = StreamsSettings.of(settings, StageChain.ALL, new Durability(1, 1));
        return new TopologyTestDriver(
                new ChainTopology(
                                StageChain.ALL,
                                wire(),
                                1,
                                () -> Judging.by(() -> new GuidelineTimeline(List.of(book))),
                                LookRules.DEFAULT,
                                tally)
                        .build(streams),
                streams,
                NOON);
    }
}
