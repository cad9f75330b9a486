package io.sluice.deploy.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.deadletters.DeadLettersCommand;
import io.sluice.deploy.guidelines.GuidelinesCommand;
import io.sluice.deploy.json.Json;
import io.sluice.deploy.publish.PublishCommand;
import io.sluice.deploy.standing.StandingCommand;
import io.sluice.deploy.topic.TopicReader;
import io.sluice.deploy.watch.WatchCommand;
import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.Enforcement.Automation;
import io.sluice.schemas.enforcement.Enforcement.CauseKind;
import io.sluice.schemas.enforcement.Enforcement.CauseReference;
import io.sluice.schemas.enforcement.Enforcement.Grounds;
import io.sluice.schemas.enforcement.Strike;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.StandingFold;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.wire.Decoded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs against a real broker and registry, where the test writes what a pipeline would. */
final class VerbsTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final ClauseId CLAUSE = new ClauseId("fraud", "phishing");

    @TempDir
    private static Path data;

    private static ClusterOfTopics topics;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        topics = ClusterOfTopics.start(data);
    }

    @AfterAll
    static void stop() {
        topics.close();
    }

    @Test
    void publishesEveryKindOfEventToItsTopicUnderItsKey() throws IOException {
        Path file = write(
                "{\"accountId\":\"publishes\",\"contentId\":\"c\",\"text\":\"你好\",\"occurredAt\":\"2011-01-01T00:00:00Z\"}",
                "",
                "{\"type\":\"report\",\"reportId\":\"r\",\"reporterId\":\"publishes\",\"item\":{\"accountId\":\"a\",\"contentId\":\"c\"}}",
                "{\"type\":\"appeal\",\"appealId\":\"p\",\"accountId\":\"publishes\",\"contentId\":\"c\",\"enforcementId\":\"e\"}",
                "{\"type\":\"raw\",\"topic\":\"reviews\",\"key\":\"publishes\",\"value\":\"/wAB\"}");

        Sluice run = sluice(new PublishCommand(), file.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines())
                .singleElement()
                .satisfies(
                        summary -> assertThat(Json.line(summary))
                                .startsWith(
                                        "{\"published\":{\"appeals\":1,\"content\":1,\"reports\":1,\"reviews\":1},\"total\":4,\"skipped\":0,"));
        ConsumerRecord<byte[], byte[]> record = onlyRecord("content", "publishes");
        assertThat(topics.wire().reader(TopicCatalogue.CONTENT.contract()).read(record.value()))
                .isInstanceOfSatisfying(
                        Decoded.Value.class,
                        value -> assertThat(value.value()).isInstanceOfSatisfying(ContentEvent.class, event -> {
                            assertThat(event.text()).isEqualTo("你好");
                            assertThat(event.occurredAt()).isEqualTo(Instant.parse("2011-01-01T00:00:00Z"));
                        }));
        assertThat(onlyRecord("reports", "publishes").value()).isNotEmpty();
        assertThat(onlyRecord("reviews", "publishes").value()).containsExactly(0xff, 0, 1);
    }

    @Test
    void publishesTheGoodLinesTellsTheBadOnesAndSaysSoInTheExitCode() throws IOException {
        Path file = write(
                "{\"accountId\":\"bad-lines\",\"contentId\":\"1\"}",
                "{\"accountId\":\"bad-lines\"}",
                "{\"type\":\"raw\",\"topic\":\"nowhere\",\"key\":\"k\"}",
                "{\"accountId\":\"bad-lines\",\"contentId\":\"2\"}");

        Sluice run = sluice(new PublishCommand(), file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains(file + ":2: contentId: is missing")
                .contains(file + ":3: topic: is not one of appeals, content, reports, reviews");
        assertThat(run.lines().getFirst().get("total").intValue()).isEqualTo(2);
        assertThat(run.lines().getFirst().get("skipped").intValue()).isEqualTo(2);
        assertThat(sluice(new PublishCommand(), "--skip-bad", file.toString()).exitCode())
                .isZero();
    }

    @Test
    void saysWhatToDoWhenNothingDecides() throws IOException {
        Path file = write("{\"accountId\":\"waits\",\"contentId\":\"1\"}");

        Sluice run = sluice(new PublishCommand(), "--wait", "--patience", "1", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("1 published records are not decided").contains("no consumer group sluice");
    }

    @Test
    void watchesWhatIsAboutOneAccount() {
        topics.write(TopicCatalogue.ENFORCEMENT, "watched", enforcement("watched", 1, new Action.Warning()));
        topics.write(TopicCatalogue.ENFORCEMENT, "other", enforcement("other", 1, new Action.Warning()));
        topics.write(TopicCatalogue.ENFORCEMENT, "watched", enforcement("watched", 2, new Action.Termination()));

        Sluice run = sluice(new WatchCommand(), "--from", "beginning", "--account", "watched", "--until-idle", "0.5");

        assertThat(run.lines())
                .extracting(line -> line.get("action").get("kind").textValue())
                .containsExactly("WARNING", "TERMINATION");
        assertThat(sluice(new WatchCommand(), "--from", "beginning", "--max", "1")
                        .lines())
                .hasSize(1);
    }

    @Test
    void showsAnEntryThatWasRemovedFromACompactedTopic() {
        topics.writeRaw("account-standing", "removed", null);

        Sluice run = sluice(
                new WatchCommand(),
                "--topic",
                "account-standing",
                "--from",
                "beginning",
                "--account",
                "removed",
                "--until-idle",
                "0.5");

        assertThat(run.out()).isEqualTo("{\"key\":\"removed\",\"removed\":true}\n");
    }

    @Test
    void tellsAStandingNowAndThenAndWhetherTheTopicAgrees() {
        List<Enforcement> log = List.of(
                enforcement("standing", 1, new Action.Warning()),
                enforcement("standing", 2, new Action.Suspension(START.plus(Duration.ofDays(36_500)))));
        log.forEach(one -> topics.write(TopicCatalogue.ENFORCEMENT, "standing", one));
        AccountStanding right = StandingFold.fold(new AccountId("standing"), log, START.plusSeconds(2));
        topics.write(TopicCatalogue.ACCOUNT_STANDING, "standing", right);

        Sluice now = sluice(new StandingCommand(), "standing");
        assertThat(now.exitCode()).isZero();
        assertThat(now.out()).contains("standing is SUSPENDED").contains("The published standing says the same.");

        Sluice then = sluice(new StandingCommand(), "--json", "--at", "2026-11-01T00:00:01Z", "standing");
        assertThat(then.lines().getFirst().get("standing").get("level").textValue())
                .isEqualTo("WARNED");
        assertThat(then.lines().getFirst().get("enforcements")).hasSize(1);
    }

    @Test
    void tellsAStandingWhoseLogIsNoLongerWholeFromThePublishedOne() {
        Enforcement termination = enforcement("old-hand", 1, new Action.Termination());
        Enforcement later = enforcement("old-hand", 2, new Action.Warning());
        topics.write(TopicCatalogue.ENFORCEMENT, "old-hand", later);
        AccountStanding published =
                StandingFold.fold(new AccountId("old-hand"), List.of(termination, later), START.plusSeconds(2));
        topics.write(TopicCatalogue.ACCOUNT_STANDING, "old-hand", published);

        assertThat(sluice(new StandingCommand(), "old-hand").out())
                .contains("old-hand is TERMINATED")
                .contains("Enforcement #1 is no longer in the log");
        Sluice then = sluice(new StandingCommand(), "--at", "2026-11-01T00:00:05Z", "old-hand");
        assertThat(then.exitCode()).isNotZero();
        assertThat(then.out()).isEmpty();
    }

    @Test
    void doesNotPassOffAnAccountThatNobodyKnowsForAGoodOne() {
        assertThat(sluice(new StandingCommand(), "nobody").out())
                .contains("Nothing was ever enforced against nobody; or it is written otherwise.");
    }

    @Test
    void reportsAStandingThatTheLogDoesNotBearOut() {
        Enforcement warning = enforcement("contradicted", 1, new Action.Warning());
        topics.write(TopicCatalogue.ENFORCEMENT, "contradicted", warning);
        AccountStanding good = StandingFold.opened(new AccountId("contradicted"));
        topics.write(
                TopicCatalogue.ACCOUNT_STANDING,
                "contradicted",
                new AccountStanding(good.account(), good.level(), 0, List.of(), List.of(), 1, warning.decidedAt()));

        Sluice run = sluice(new StandingCommand(), "contradicted");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("ERROR: the published standing is GOOD with 0 points, the log gives WARNED");
    }

    @Test
    void listsDeadLettersAndSendsThemAgainAsTheyCameOrMended() throws IOException {
        byte[] event = encoded(content("mended"));
        topics.write(TopicCatalogue.DEAD_LETTERS, "wrong-key", letter("wrong-key", RefusalReason.KEY_MISMATCH, event));
        topics.write(TopicCatalogue.DEAD_LETTERS, "junk", letter("junk", RefusalReason.NOT_AVRO, new byte[] {1, 2}));

        Sluice list = sluice(new DeadLettersCommand(), "list", "--reason", "key_mismatch");
        assertThat(list.lines()).singleElement().satisfies(line -> {
            assertThat(line.get("key").textValue()).isEqualTo("wrong-key");
            assertThat(line.get("event").get("accountId").textValue()).isEqualTo("mended");
        });
        assertThat(sluice(new DeadLettersCommand(), "list", "--summary").out())
                .contains("1  KEY_MISMATCH     content")
                .contains("1  NOT_AVRO         content")
                .contains("2  in all");

        Path file = folder.resolve("letters.jsonl");
        Files.writeString(file, list.out());
        Sluice mended = sluice(new DeadLettersCommand(), "replay", "--from", file.toString());
        assertThat(mended.exitCode()).isZero();
        assertThat(mended.out().strip()).isEqualTo("{\"sent\":{\"content\":1},\"skipped\":0}");
        assertThat(onlyRecord("content", "mended").headers().lastHeader("sluice-replay-of"))
                .isNotNull();

        Sluice dry = sluice(new DeadLettersCommand(), "replay", "--dry-run", "--reason", "NOT_AVRO");
        assertThat(dry.out().strip()).isEqualTo("{\"wouldSend\":{\"content\":1},\"skipped\":0}");
        assertThat(sluice(new DeadLettersCommand(), "replay", "--reason", "NOT_AVRO")
                        .exitCode())
                .isZero();
        assertThat(onlyRecord("content", "junk").value()).containsExactly(1, 2);
        assertThat(sluice(new DeadLettersCommand(), "replay").exitCode()).isEqualTo(2);
    }

    @Test
    void publishesListsAndComparesGuidelines() throws IOException {
        Sluice published = sluice(new GuidelinesCommand(), "publish", "--status", "shadow", "default");
        assertThat(published.exitCode()).as(published.err()).isZero();
        assertThat(published.out()).contains("published guidelines version 1 (SHADOW");

        assertThat(sluice(new GuidelinesCommand(), "publish", "--effective-from", "2026-01-01T00:00:00Z", "default")
                        .exitCode())
                .isZero();
        Sluice again = sluice(new GuidelinesCommand(), "publish", "default");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("is live since");

        ObjectNode row =
                sluice(new GuidelinesCommand(), "list", "--json").lines().getFirst();
        assertThat(Json.line(row))
                .isEqualTo(
                        "{\"version\":1,\"status\":\"LIVE\",\"effectiveFrom\":\"2026-01-01T00:00:00Z\",\"inForce\":true}");
        assertThat(sluice(new GuidelinesCommand(), "diff", "default", "1").out())
                .isEqualTo("~ book, effective-from: 2000-01-01T00:00:00Z -> 2026-01-01T00:00:00Z"
                        + System.lineSeparator());
    }

    private static Sluice sluice(Object verb, String... args) {
        return Sluice.run(topics.cluster(), verb, args);
    }

    private Path write(String... lines) throws IOException {
        return Files.write(folder.resolve("events.jsonl"), List.of(lines));
    }

    private static ConsumerRecord<byte[], byte[]> onlyRecord(String topic, String key) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (TopicReader reader = TopicReader.open(topics.kafka(), topic)) {
            reader.keepPartitionOf(key.getBytes(StandardCharsets.UTF_8));
            reader.readToEnd(record -> {
                if (key.equals(new String(record.key(), StandardCharsets.UTF_8))) {
                    found.add(record);
                }
            });
        }
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static byte[] encoded(ContentEvent event) {
        return topics.wire()
                .writer(TopicCatalogue.CONTENT.contract(), "content")
                .serialize("content", event);
    }

    private static ContentEvent content(String account) {
        return new ContentEvent(
                new AccountId(account),
                new ContentId("c"),
                0,
                ContentChange.CREATED,
                Surface.COMMENT,
                Audience.PUBLIC,
                0,
                "hello",
                List.of(),
                "wechat",
                null,
                null,
                null,
                START);
    }

    private static DeadLetter letter(String key, RefusalReason reason, byte[] value) {
        return new DeadLetter(
                new Origin("content", 0, 7),
                DeadLetter.Stage.INGEST,
                reason,
                "detail",
                key.getBytes(StandardCharsets.UTF_8),
                value,
                START);
    }

    private static Enforcement enforcement(String account, long sequence, Action action) {
        EnforcementId id = new EnforcementId(account + "-" + sequence);
        Instant decidedAt = START.plusSeconds(sequence);
        return new Enforcement(
                id,
                new AccountId(account),
                sequence,
                action,
                null,
                new CauseReference(CauseKind.CONTENT, "c", new Origin("content", 0, sequence), null),
                new Grounds(CLAUSE, 1, 0.9, List.of(), List.of()),
                new Strike(id, CLAUSE, new ContentId("c"), 1, decidedAt, START.plus(Duration.ofDays(36_500))),
                (int) sequence,
                Automation.FULLY,
                null,
                decidedAt);
    }
}
