package io.sluice.deploy.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.deadletters.DeadLettersCommand;
import io.sluice.deploy.guidelines.GuidelinesCommand;
import io.sluice.deploy.guidelines.SmallBook;
import io.sluice.deploy.pipeline.PipelineSettings;
import io.sluice.deploy.pipeline.Pipelines;
import io.sluice.deploy.standing.StandingCommand;
import io.sluice.deploy.verb.ClusterOfTopics;
import io.sluice.deploy.verb.Sluice;
import io.sluice.deploy.watch.WatchCommand;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.tally.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs with a real pipeline behind the topics, in one application and in three. */
final class PublishWaitTest {

    private static final int CLEAN = 200;

    /** In which whoever runs hears of a new version. */
    private static final Duration NOTICE = Duration.ofSeconds(5);

    @TempDir
    private static Path data;

    private static ClusterOfTopics topics;

    @TempDir
    private Path folder;

    private final List<Pipelines> pipelines = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        topics = ClusterOfTopics.start(data);
        Sluice published = sluice(
                new GuidelinesCommand(),
                "publish",
                "--effective-from",
                "2000-01-01T00:00:00Z",
                SmallBook.write(data).toString());
        assertThat(published.exitCode()).as(published.err()).isZero();
    }

    @AfterAll
    static void stop() {
        topics.close();
    }

    @AfterEach
    void stopPipelines() {
        pipelines.forEach(Pipelines::close);
    }

    @Test
    void accountsForEverythingThatIsPublishedWhenTheStagesRunTogether() throws Exception {
        run("together", Pipelines.ALL_STAGES);

        ObjectNode summary = publish("together");

        assertThat(summary.get("total").longValue()).isEqualTo(CLEAN + 5);
        assertThat(summary.get("deadLettered").longValue()).isEqualTo(2);
        assertThat(summary.get("committed").longValue()).isEqualTo(CLEAN + 5);
        assertThat(summary.get("decided").longValue()).isEqualTo(CLEAN + 3);
        assertThat(summary.get("deadLetters").toString()).isEqualTo("{\"KEY_MISMATCH\":1,\"NOT_AVRO\":1}");
        assertThat(summary.get("exact").booleanValue()).isTrue();
        assertThat(summary.get("enforcements").get("SUSPENSION").longValue()).isEqualTo(1);
        assertThat(summary.get("enforced").longValue())
                .isEqualTo(watched("together-lender").size());

        Sluice standing = sluice(new StandingCommand(), "together-lender");
        assertThat(standing.exitCode()).isZero();
        assertThat(standing.out())
                .contains("together-lender is SUSPENDED with 4 points")
                .contains("Next on the ladder: nothing")
                .contains("The published standing says the same.");

        Sluice mended = replayMended("together");
        assertThat(mended.out().strip()).isEqualTo("{\"sent\":{\"content\":1},\"skipped\":0}");
    }

    @Test
    void accountsForEverythingThatIsPublishedWhenTheStagesRunApart() throws Exception {
        run("apart", Set.of(Stage.INGEST));
        run("apart", Set.of(Stage.CLASSIFY));
        run("apart", Set.of(Stage.SECOND_LOOK));
        run("apart", Set.of(Stage.ENFORCE));

        ObjectNode summary = publish("apart");

        assertThat(summary.get("committed").longValue()).isEqualTo(CLEAN + 5);
        assertThat(summary.get("decided").longValue()).isEqualTo(CLEAN + 3);
        assertThat(summary.get("deadLettered").longValue()).isEqualTo(2);
        assertThat(summary.get("enforcements").get("SUSPENSION").longValue()).isEqualTo(1);
        assertThat(summary.get("enforced").longValue())
                .isEqualTo(watched("apart-lender").size());
    }

    @Test
    void judgesByTheGuidelinesInForceAtTheTimeOfAnEventWithoutARestart() throws Exception {
        run("renewed", Pipelines.ALL_STAGES);
        Path book = SmallBook.write(folder);
        Files.writeString(book.resolve("book.yaml"), SmallBook.YAML.replace("version: 7", "version: 8"));
        Files.writeString(book.resolve("terms/loans.txt"), "@0.95\ninstant loan\nspare kidney\n@0.2\nloan\n");
        Instant from = Instant.now().plus(NOTICE).truncatedTo(ChronoUnit.SECONDS);
        Sluice renewed =
                sluice(new GuidelinesCommand(), "publish", "--effective-from", from.toString(), book.toString());
        assertThat(renewed.exitCode()).as(renewed.err()).isZero();
        await().atMost(NOTICE.multipliedBy(2)).until(() -> Instant.now().isAfter(from));

        String before = content("renewed-before", "kidney", "a spare kidney");
        String after = content("renewed-after", "kidney", "a spare kidney");
        Path file = Files.write(
                folder.resolve("renewed.jsonl"),
                List.of(
                        at(from.minusMillis(1), before),
                        at(from, after),
                        at(from, content("renewed-after", "b", "hello"))));
        Sluice run = sluice(
                new PublishCommand(), "--wait", "--application-id", "renewed", "--patience", "60", file.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.lines().getFirst().get("decided").longValue()).isEqualTo(3);
        assertThat(watched("renewed-before")).isEmpty();
        assertThat(watched("renewed-after"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(
                                line.get("grounds").get("guidelinesVersion").longValue())
                        .isEqualTo(8));
    }

    @Test
    void doesNotBeginWithAnEmptyLedgerUnderAnotherNameUnlessToldTo() throws Exception {
        run("first-name", Pipelines.ALL_STAGES);
        publish("first-name");
        pipelines.forEach(Pipelines::close);
        PipelineSettings settings = PipelineSettings.local(topics.cluster().address(), folder.resolve("other"));

        assertThatIllegalStateException()
                .isThrownBy(() -> Pipelines.start(settings, Pipelines.ALL_STAGES, new Tally()))
                .withMessageStartingWith("cannot start sluice: it is new here and its ledger is empty")
                .withMessageContaining("first-name")
                .withMessageEndingWith("--empty-ledger");
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        Pipelines.start(settings.withApplicationId("first-name"), Set.of(Stage.ENFORCE), new Tally()))
                .withMessageStartingWith("cannot start first-name-enforce: it is new here");
        Pipelines.start(settings.withApplicationId("first-name"), Pipelines.ALL_STAGES, new Tally())
                .close();
        Pipelines.start(settings.withEmptyLedger(), Pipelines.ALL_STAGES, new Tally())
                .close();
        try (Admin admin = topics.cluster().address().admin()) {
            admin.deleteTopics(List.of("first-name-ledger-standings-changelog"))
                    .all()
                    .get();
        }
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        Pipelines.start(settings.withApplicationId("first-name"), Pipelines.ALL_STAGES, new Tally()))
                .withMessageStartingWith("cannot start first-name: it was here before, but its ledger is empty");
    }

    private void run(String application, Set<Stage> stages) throws InterruptedException {
        PipelineSettings settings = PipelineSettings.local(
                        topics.cluster().address(), folder.resolve("state-" + pipelines.size()))
                .withApplicationId(application)
                .withEmptyLedger();
        Pipelines pipeline = Pipelines.start(settings, stages, new Tally());
        pipelines.add(pipeline);
        assertThat(pipeline.awaitRunning(Duration.ofSeconds(60))).isTrue();
    }

    /** Two strikes for one account, a report, two broken records, and much that is fine. */
    private ObjectNode publish(String application) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < CLEAN; i++) {
            lines.add(content(application + "-author-" + i % 17, "clean-" + i, "good morning " + i));
        }
        String lender = application + "-lender";
        lines.add(content(lender, "loan-1", "an instant loan"));
        lines.add(content(lender, "loan-2", "another instant loan"));
        lines.add("{\"type\":\"report\",\"reportId\":\"r\",\"reporterId\":\"" + application + "-reporter\",\"item\":"
                + content(lender, "loan-1", "an instant loan") + "}");
        lines.add("{\"type\":\"raw\",\"topic\":\"content\",\"key\":\"junk\",\"value\":\"AQID\"}");
        lines.add(content(application + "-owner", "mine", "hello").replaceFirst("}$", ",\"key\":\"somebody-else\"}"));
        Path file = Files.write(folder.resolve(application + ".jsonl"), lines);
        Sluice run = sluice(
                new PublishCommand(), "--wait", "--application-id", application, "--patience", "60", file.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.lines().getFirst();
    }

    /** The record with the wrong key, under the key that its value asks for; the other run's letters are left alone. */
    private Sluice replayMended(String application) throws IOException {
        Sluice letters = sluice(new DeadLettersCommand(), "list", "--reason", "KEY_MISMATCH");
        String mine = letters.out()
                .lines()
                .filter(line -> line.contains(application + "-owner"))
                .findFirst()
                .orElseThrow();
        Path file = Files.writeString(folder.resolve("letters.jsonl"), mine);
        return sluice(new DeadLettersCommand(), "replay", "--from", file.toString());
    }

    private static List<ObjectNode> watched(String account) {
        return sluice(new WatchCommand(), "--from", "beginning", "--account", account, "--until-idle", "0.5")
                .lines();
    }

    private static String content(String account, String id, String text) {
        return "{\"accountId\":\"" + account + "\",\"contentId\":\"" + account + "-" + id + "\",\"text\":\"" + text
                + "\"}";
    }

    private static String at(Instant time, String event) {
        return event.replaceFirst("}$", ",\"occurredAt\":\"" + time + "\"}");
    }

    private static Sluice sluice(Object verb, String... args) {
        return Sluice.run(topics.cluster(), verb, args);
    }
}
