package io.sluice.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.deploy.embedded.EmbeddedBroker;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.topics.Durability;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.topics.TopicCheck;
import io.sluice.schemas.topics.TopicProblem;
import io.sluice.schemas.topics.TopicSettings;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue against a real broker. */
final class TopicCheckTest {

    private static final TopicSettings SETTINGS = new TopicSettings(3, 1, 1);

    @TempDir
    static Path data;

    private static EmbeddedBroker broker;
    private static Admin admin;

    @BeforeAll
    static void startsTheBroker() {
        broker = EmbeddedBroker.start(data, 0);
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()));
    }

    @AfterAll
    static void stopsTheBroker() {
        admin.close();
        broker.close();
    }

    @Test
    void makesWhatIsMissingAndSaysWhatIsWrong() throws Exception {
        TopicCheck check = new TopicCheck(admin);
        assertThat(check.problems(TopicCatalogue.all(), 3))
                .hasSameSizeAs(TopicCatalogue.all())
                .allSatisfy(problem -> assertThat(problem).isInstanceOf(TopicProblem.Missing.class));
        assertThat(check.partitionsOf(TopicCatalogue.CONTENT)).isEmpty();
        assertThat(check.durabilityOf(TopicCatalogue.CONTENT)).isEmpty();
        admin.createTopics(List.of(
                        new NewTopic("reports", 2, (short) 1),
                        new NewTopic("enforcement", 3, (short) 1)
                                .configs(Map.of("retention.ms", "60000", "message.timestamp.type", "LogAppendTime")),
                        new NewTopic("account-standing", 3, (short) 1)))
                .all()
                .get();

        assertThat(check.createMissing(TopicCatalogue.all(), SETTINGS))
                .hasSize(TopicCatalogue.all().size() - 3)
                .contains(TopicCatalogue.CONTENT);

        assertThat(check.createMissing(TopicCatalogue.all(), SETTINGS)).isEmpty();
        assertThat(check.partitionsOf(TopicCatalogue.CONTENT)).hasValue(3);
        assertThat(check.durabilityOf(TopicCatalogue.CONTENT)).hasValue(new Durability(1, 1));
        assertThat(check.brokers()).isEqualTo(1);
        List<TopicProblem> problems = check.problems(TopicCatalogue.all(), 3);
        assertThat(problems)
                .extracting(TopicProblem::sentence)
                .containsExactly(
                        "topic reports has 2 partitions, not 3 as the topics of accounts all must",
                        "topic reports has message.timestamp.type=CreateTime, not LogAppendTime: an event older than"
                                + " what it keeps may be deleted before it is read",
                        "topic enforcement has retention.ms=60000, less than 34560000000 (400 days)",
                        "topic account-standing has cleanup.policy=delete, not compact");
        assertThat(problems).extracting(TopicProblem::preventsStart).containsExactly(true, false, false, false);
    }

    @Test
    void waitsForNoPartitionsThatATopicMadeByAnotherLacks() {
        Topic<ReportEvent> reports = TopicCatalogue.REPORTS;
        Topic<ReportEvent> contested =
                new Topic<>("contested", reports.key(), reports.contract(), reports.partitions(), reports.cleanup());
        NewTopic smaller = new NewTopic(contested.name(), 2, (short) 1);
        TopicCheck check = new TopicCheck(beforeCreation(() -> admin.createTopics(List.of(smaller))));

        assertThat(check.createMissing(List.of(contested), SETTINGS)).isEmpty();

        assertThat(check.partitionsOf(contested)).hasValue(2);
    }

    /** The same cluster, in which another is a moment faster. */
    private static Admin beforeCreation(Runnable another) {
        return (Admin) Proxy.newProxyInstance(
                Admin.class.getClassLoader(), new Class<?>[] {Admin.class}, (_, method, arguments) -> {
                    if (method.getName().equals("createTopics")) {
                        another.run();
                    }
                    return method.invoke(admin, arguments);
                });
    }
}
