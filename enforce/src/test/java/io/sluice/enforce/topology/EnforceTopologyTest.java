package io.sluice.enforce.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.enforce.Happenings;
import io.sluice.enforce.LedgerSimulation;
import io.sluice.enforce.RandomLife;
import io.sluice.enforce.TestBook;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.Visibility;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.review.ReviewDecision.NoViolation;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.AccountStanding.Level;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnforceTopologyTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path stateDirectory;

    private EnforceDriver driver;

    @BeforeEach
    void open() {
        driver = new EnforceDriver(stateDirectory);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void looksAsItIsPinned() throws IOException {
        TopologyDescription description = driver.topology().describe();
        assertThat(description.subtopologies()).hasSize(1);
        assertThat(description.toString()).isEqualToNormalizingNewlines(resource("/topology/enforce.txt"));
    }

    @Test
    void publishesTheLogAndTheStatesThatFollow() {
        driver.pipe(post("ann", "c1", Map.of("hate/attack", 0.95), NOON));

        assertThat(driver.enforcements())
                .hasSize(3)
                .extracting(Enforcement::sequence)
                .containsExactly(1L, 2L, 3L);
        AccountStanding standing = Objects.requireNonNull(driver.standings().get("ann"));
        assertThat(standing.level()).isEqualTo(Level.RESTRICTED);
        assertThat(standing.lastSequence()).isEqualTo(3);
        assertThat(Objects.requireNonNull(driver.visibilities().get("c1")).visibility())
                .isEqualTo(Visibility.REMOVED);
        assertThat(driver.tally().judged()).isEqualTo(1);
    }

    @Test
    void liftsARestrictionWhenTheEventsOfOthersHavePassedItsEnd() {
        driver.pipe(post("ann", "c1", Map.of("hate/attack", 0.95), NOON));
        driver.enforcements();
        driver.pipe(post("bob", "c2", Map.of("spam/unsolicited", 0.6), NOON.plus(Duration.ofDays(2))));
        driver.wait(Duration.ofSeconds(1));

        assertThat(driver.enforcements()).singleElement().satisfies(lift -> {
            assertThat(lift.account()).isEqualTo(new AccountId("ann"));
            assertThat(lift.action()).isInstanceOf(Action.Lift.class);
            assertThat(lift.decidedAt()).isEqualTo(NOON.plus(Duration.ofDays(1)));
        });
        assertThat(Objects.requireNonNull(driver.standings().get("ann")).level())
                .isEqualTo(Level.WARNED);
    }

    @Test
    void liftsARestrictionByTheWorldsClockWhenTheStreamIsQuiet() {
        driver.pipe(post("ann", "c1", Map.of("hate/attack", 0.95), NOON));
        driver.enforcements();
        driver.wait(Duration.ofHours(35));
        assertThat(driver.enforcements()).isEmpty();
        driver.wait(Duration.ofHours(2));
        assertThat(driver.enforcements())
                .singleElement()
                .satisfies(lift -> assertThat(lift.decidedAt()).isEqualTo(NOON.plus(Duration.ofDays(1))));
    }

    @Test
    void aDeleteLeavesATombstone() {
        driver.pipe(post("ann", "c1", Map.of("spam/unsolicited", 0.95), NOON));
        assertThat(driver.visibilities()).containsKey("c1");
        driver.pipe(Happenings.scored(
                Happenings.event("ann", "c1", 0, ContentChange.DELETED, null, null, NOON.plusSeconds(60)), Map.of()));
        assertThat(driver.visibilities()).containsEntry("c1", null);
    }

    @Test
    void itemsAndCasesAreForgottenWhenTheirTimeIsOver() {
        driver.pipe(post("ann", "c1", Map.of("violence/terrorism", 0.6), NOON));
        ReviewCase open =
                Objects.requireNonNull(driver.cases().values().iterator().next());
        driver.wait(Duration.ofDays(200));
        assertThat(driver.holdsItems()).as("an open case keeps its item").isTrue();

        Instant decided = NOON.plus(Duration.ofDays(200));
        driver.pipe(Happenings.reviewed("d1", "ann", "c1", open.caseId(), new NoViolation(), null, decided));
        driver.cases();
        driver.wait(Duration.ofDays(400));
        assertThat(driver.cases()).containsEntry(open.caseId().value(), null);
        assertThat(driver.holdsItems()).isFalse();
    }

    @Test
    void aDecisionOnWhatIsNotHeldIsADeadLetterThatCanBeReplayed() {
        driver.pipe(Happenings.reviewed("d1", "ann", "c1", new CaseId("c-nobody"), new NoViolation(), null, NOON));

        assertThat(driver.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo(RefusalReason.UNKNOWN_SUBJECT);
            assertThat(letter.stage()).isEqualTo(DeadLetter.Stage.ENFORCE);
            assertThat(letter.value()).isNotEmpty();
        });
        assertThat(driver.tally().deadLettered()).isEqualTo(1);
        assertThat(driver.tally().judged()).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theStreamDoesWhatTheCoreDoes(long seed) {
        RandomLife life = new RandomLife(seed);
        LedgerSimulation core = new LedgerSimulation(TestBook.book());
        for (int i = 0; i < 300; i++) {
            Assessment assessment = life.next(core.log());
            core.accept(assessment);
            driver.pipe(assessment);
        }
        assertThat(driver.enforcements().stream().map(EnforceTopologyTest::told).toList())
                .containsExactlyElementsOf(
                        core.log().stream().map(EnforceTopologyTest::told).toList());
        Map<String, AccountStanding> published = driver.standings();
        core.standings().forEach((account, standing) -> {
            if (standing.lastSequence() > 0) {
                assertThat(published.get(account.value())).isEqualTo(standing);
            }
        });
    }

    private static String told(Enforcement enforcement) {
        return enforcement.account() + " " + enforcement.sequence() + " " + enforcement.id() + " "
                + enforcement.action() + " " + enforcement.points();
    }

    private static Assessment post(String account, String content, Map<String, Double> scores, Instant at) {
        return Happenings.scored(Happenings.event(account, content, 0, ContentChange.CREATED, null, null, at), scores);
    }

    private static String resource(String name) throws IOException {
        try (InputStream pinned = Objects.requireNonNull(EnforceTopologyTest.class.getResourceAsStream(name), name)) {
            return new String(pinned.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
