package io.sluice.ingest.topology;

import static io.sluice.ingest.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.ingest.Events;
import io.sluice.ingest.fingerprint.Fingerprinting;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.review.ReviewDecision;
import io.sluice.schemas.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

class IngestTest {

    private static final int PARTITIONS = 4;

    /** In the partition that the test driver has, and in another. */
    private static final String AT_HOME = accountIn(0);

    private static final String ASTRAY = accountIn(1);

    @Test
    void handsContentOnWithItsTimeAndWithoutForeignHeaders() {
        ContentEvent event = Events.post(AT_HOME, "hello");
        try (IngestDriver driver = new IngestDriver(PARTITIONS)) {
            driver.send("content", AT_HOME, driver.content.serialize("content", event), NOON.plusSeconds(5));

            List<TestRecord<String, Submission>> submissions = driver.submissions();
            assertThat(submissions).hasSize(1);
            TestRecord<String, Submission> submission = submissions.getFirst();
            assertThat(submission.key()).isEqualTo(AT_HOME);
            assertThat(submission.value())
                    .isEqualTo(new Submission(
                            new Origin("content", 0, 0), new Submission.Content(event, Fingerprinting.of("hello"))));
            assertThat(submission.getRecordTime()).isEqualTo(NOON.plusSeconds(5));
            assertThat(submission.headers()).isEmpty();
            assertThat(driver.deadLetters()).isEmpty();
            assertThat(driver.tally.received()).isEqualTo(1);
            assertThat(driver.tally.rerouted()).isZero();
        }
    }

    @Test
    void bringsContentThatIsAstrayHome() {
        ContentEvent event = Events.post(ASTRAY, "hello");
        try (IngestDriver driver = new IngestDriver(PARTITIONS)) {
            driver.send("content", ASTRAY, driver.content.serialize("content", event), NOON.plusSeconds(5));

            TestRecord<String, Submission> submission = driver.submissions().getFirst();
            assertThat(submission.key()).isEqualTo(ASTRAY);
            assertThat(submission.value())
                    .isEqualTo(new Submission(
                            new Origin("content", 0, 0), new Submission.Content(event, Fingerprinting.of("hello"))));
            assertThat(submission.getRecordTime()).isEqualTo(NOON.plusSeconds(5));
            assertThat(driver.tally.rerouted()).isEqualTo(1);
        }
    }

    @Test
    void givesARecordWithoutAKeyTheKeyOfItsAccount() {
        try (IngestDriver driver = new IngestDriver(PARTITIONS)) {
            byte[] value = driver.content.serialize("content", Events.post(AT_HOME, "hello"));
            driver.send("content", (String) null, value, NOON);

            assertThat(driver.submissions()).extracting(TestRecord::key).containsExactly(AT_HOME);
            assertThat(driver.tally.rerouted()).isEqualTo(1);
        }
    }

    @Test
    void keysReportsByTheReportedAccountAndCountsOnlyThoseThatStoodWrong() {
        ReportEvent event = Events.report(AT_HOME, Events.post(ASTRAY, "hello"));
        try (IngestDriver driver = new IngestDriver(PARTITIONS)) {
            byte[] value = driver.reports.serialize("reports", event);
            driver.send("reports", AT_HOME, value, NOON);
            driver.send("reports", (String) null, value, NOON);

            assertThat(driver.submissions()).extracting(TestRecord::key).containsExactly(ASTRAY, ASTRAY);
            assertThat(driver.tally.received()).isEqualTo(2);
            assertThat(driver.tally.rerouted()).isEqualTo(1);
        }
    }

    @Test
    void handsOnWhatPeopleSayInPlaceAndAstray() {
        ReviewDecision home = Events.decision(AT_HOME, NOON);
        Appeal astray = Events.appeal(ASTRAY, NOON);
        try (IngestDriver driver = new IngestDriver(PARTITIONS)) {
            driver.send("reviews", AT_HOME, driver.reviews.serialize("reviews", home), NOON);
            driver.send("reviews", ASTRAY, driver.reviews.serialize("reviews", Events.decision(ASTRAY, NOON)), NOON);
            driver.send("appeals", ASTRAY, driver.appeals.serialize("appeals", astray), NOON);
            driver.send("appeals", AT_HOME, driver.appeals.serialize("appeals", Events.appeal(AT_HOME, NOON)), NOON);

            List<TestRecord<String, Submission>> submissions = driver.submissions();
            assertThat(submissions).extracting(TestRecord::key).containsExactly(AT_HOME, ASTRAY, ASTRAY, AT_HOME);
            assertThat(submissions.get(0).value().body()).isEqualTo(new Submission.Instructed(home));
            assertThat(submissions.get(2).value().body()).isEqualTo(new Submission.Instructed(astray));
            assertThat(driver.tally.rerouted()).isEqualTo(2);
        }
    }

    @Test
    void knowsTheDefaultPartitionersPlaceOfAnyKey() {
        Placement placement = new Placement(7);
        for (int i = 0; i < 1_000; i++) {
            byte[] key = ("账户-" + i).getBytes(StandardCharsets.UTF_8);
            int home = Utils.toPositive(Utils.murmur2(key)) % 7;
            assertThat(placement.isHome(key, home)).isTrue();
            assertThat(placement.isHome(key, (home + 1) % 7)).isFalse();
        }
    }

    private static String accountIn(int partition) {
        Placement placement = new Placement(PARTITIONS);
        for (int i = 0; true; i++) {
            String account = "account-" + i;
            if (placement.isHome(account.getBytes(StandardCharsets.UTF_8), partition)) {
                return account;
            }
        }
    }
}
