package io.sluice.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.deploy.json.InputEvent;
import io.sluice.enforce.ledger.ItemRecord;
import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.cases.ReviewCase.Status;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.Visibility;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.AccountStanding.Level;
import io.sluice.schemas.standing.ContentVisibility;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every storyline of the sample leads where it is meant to, by the default book. */
final class SampleStoryTest {

    private static final Sample SAMPLE = Sample.endingAt(Sample.END);
    private static final PureDay DAY = PureDay.run(SAMPLE);

    @Test
    void aSuspensionOfLastWeekRunsOutAndARelapseBringsALongerOne() {
        assertThat(kinds("old.habits"))
                .containsSubsequence(
                        ActionKind.RESTRICT,
                        ActionKind.SUSPEND,
                        ActionKind.LIFT,
                        ActionKind.LIFT,
                        ActionKind.REMOVE,
                        ActionKind.SUSPEND);
        assertThat(DAY.standingOf("old.habits").level()).isEqualTo(Level.SUSPENDED);
        assertThat(DAY.standingOf("old.habits").points()).isEqualTo(12);
    }

    @Test
    void aRestrictionOfYesterdayIsLiftedAndTheStrikesStay() {
        assertThat(kinds("corner.kiosk"))
                .containsSubsequence(ActionKind.WARN, ActionKind.RESTRICT, ActionKind.LIFT)
                .endsWith(ActionKind.LIFT);
        assertThat(DAY.standingOf("corner.kiosk").level()).isEqualTo(Level.WARNED);
        assertThat(DAY.standingOf("corner.kiosk").points()).isEqualTo(4);
    }

    @Test
    void oneOffenceAfterTheOtherClimbsTheLadder() {
        assertThat(kinds("lucky.draw88"))
                .containsSubsequence(ActionKind.WARN, ActionKind.RESTRICT, ActionKind.RESTRICT, ActionKind.SUSPEND);
    }

    @Test
    void aBurstClimbsToTheTopWithinTwoMinutes() {
        assertThat(kinds("quick.rich.wu"))
                .containsSubsequence(
                        ActionKind.RESTRICT,
                        ActionKind.CUT_CROSSING,
                        ActionKind.SUSPEND,
                        ActionKind.SUSPEND,
                        ActionKind.TERMINATE);
        assertThat(DAY.standingOf("quick.rich.wu").level()).isEqualTo(Level.TERMINATED);
        assertThat(DAY.casesOf("quick-rich-again")).hasSize(1);
    }

    @Test
    void sharersOfAScamGetHalfThePoints() {
        for (String sharer : List.of("paperboat", "mianmian", "sundaybike")) {
            assertThat(DAY.standingOf(sharer).points()).isEqualTo(2);
            assertThat(DAY.standingOf(sharer).level()).isEqualTo(Level.WARNED);
        }
    }

    @Test
    void aCleanEditRestoresALimitedItemAndKeepsTheStrike() {
        assertThat(kindsOf("sharp-tongue-1"))
                .containsSubsequence(ActionKind.LIMIT, ActionKind.WARN, ActionKind.RESTORE);
        assertThat(shown("sharp-tongue-1")).isEqualTo(Visibility.VISIBLE);
        assertThat(DAY.standingOf("sharp.tongue").strikes())
                .anySatisfy(strike -> assertThat(strike.content().value()).isEqualTo("sharp-tongue-1"));
    }

    @Test
    void anAppealAgainstARealInsultIsRefused() {
        assertThat(DAY.casesOf("sharp-tongue-2")).anySatisfy(known -> {
            assertThat(known.reason()).isEqualTo(ReviewCase.Reason.APPEALED);
            assertThat(known.status()).isEqualTo(Status.DECIDED);
        });
        assertThat(shown("sharp-tongue-2")).isEqualTo(Visibility.REMOVED);
        assertThat(kindsOf("sharp-tongue-2")).doesNotContain(ActionKind.REVERSE);
    }

    @Test
    void aGrantedAppealVoidsTheStrikeAndShowsTheItemAgain() {
        assertThat(kinds("lin.teahouse"))
                .startsWith(ActionKind.REMOVE)
                .contains(ActionKind.WARN, ActionKind.RESTORE, ActionKind.REVERSE);
        assertThat(DAY.standingOf("lin.teahouse").level()).isEqualTo(Level.GOOD);
        assertThat(shown("lin-teahouse-1")).isEqualTo(Visibility.VISIBLE);
    }

    @Test
    void anEditThatMakesItWorseIsRemoved() {
        assertThat(DAY.logOf("two.faces"))
                .isNotEmpty()
                .allSatisfy(enforcement -> assertThat(enforcement.item())
                        .isNotNull()
                        .extracting(Enforcement.ItemRevision::revision)
                        .isEqualTo(1));
        assertThat(shown("two-faces-1")).isEqualTo(Visibility.REMOVED);
    }

    @Test
    void aDeletedItemLeavesItsStrikeBehind() {
        assertThat(DAY.item("gone-quick-1")).map(ItemRecord::deleted).hasValue(true);
        assertThat(DAY.standingOf("gone.quick").points()).isEqualTo(2);
    }

    @Test
    void anUnlawfulItemEndsTheAccountAtOnceAndIsReferred() {
        assertThat(kinds("dark.vale"))
                .contains(ActionKind.REMOVE, ActionKind.TERMINATE, ActionKind.REFER_TO_LAW)
                .doesNotContain(ActionKind.WARN);
        assertThat(kinds("night.rage")).contains(ActionKind.REMOVE, ActionKind.REFER_TO_LAW);
    }

    @Test
    void aPersonAtRiskIsHelpedAndNotPunished() {
        assertThat(kinds("grey.morning")).containsExactly(ActionKind.REFER_TO_SUPPORT);
        assertThat(DAY.standingOf("grey.morning").points()).isZero();
    }

    @Test
    void whatWouldPutTheOtherPlatformsUsersInBreachStaysOnThisOne() {
        for (String account : List.of("part.time.li", "bridge.seller", "quick.rich.wu")) {
            assertThat(kinds(account)).contains(ActionKind.CUT_CROSSING);
        }
    }

    @Test
    void reviewersDecideWhatTheMachineLeavesOpen() {
        assertThat(DAY.casesOf("doubt-1"))
                .singleElement()
                .extracting(ReviewCase::status)
                .isEqualTo(Status.DECIDED);
        assertThat(DAY.logOf("bread.weekly")).isEmpty();
        assertThat(shown("doubt-2")).isEqualTo(Visibility.REMOVED);
    }

    @Test
    void aReportBringsASecondLookAndHoldsWhatIsNearlyGrave() {
        assertThat(kindsOf("green-leaf-1")).containsExactly(ActionKind.HOLD);
        assertThat(DAY.casesOf("soft-sell-1"))
                .singleElement()
                .extracting(ReviewCase::reporters)
                .isEqualTo(3);
        assertThat(kindsOf("soft-sell-1")).isEmpty();
    }

    @Test
    void aBrigadeOfFalseReportsBringsACaseAndNothingElse() {
        assertThat(DAY.casesOf("xiaotang-song"))
                .singleElement()
                .satisfies(known -> assertThat(known.status()).isEqualTo(Status.DECIDED))
                .satisfies(known -> assertThat(known.reporters()).isGreaterThanOrEqualTo(20));
        assertThat(DAY.logOf("xiaotang.sings")).isEmpty();
    }

    @Test
    void nearlyAllOfTheSpamWaveIsCaughtWhateverItsSpelling() {
        Set<String> spammers = contents(SAMPLE, account -> account.matches("[a-z]+_\\d{4}"), false);
        Set<String> messages = contents(SAMPLE, account -> account.matches("[a-z]+_\\d{4}"), true);
        long caught = messages.stream()
                .filter(message -> shown(message).compareTo(Visibility.LIMITED) >= 0)
                .count();
        assertThat(spammers)
                .hasSize(25)
                .allSatisfy(
                        account -> assertThat(DAY.standingOf(account).points()).isPositive());
        assertThat(caught).isGreaterThanOrEqualTo(messages.size() * 9L / 10);
    }

    @Test
    void thePeopleOfThePlatformAreLeftInPeace() {
        Set<String> cast = contents(SAMPLE, account -> true, false);
        Set<String> punished = DAY.standings().stream()
                .filter(standing -> standing.level() != Level.GOOD)
                .map(standing -> standing.account().value())
                .collect(Collectors.toSet());
        assertThat(cast).hasSizeGreaterThan(180);
        assertThat(punished).hasSizeBetween(45, 70);
        // Of the well-behaved: three who passed a scam on, and one who passed a rumour on.
        assertThat(punished).contains("paperboat", "mianmian", "sundaybike", "hetang");
        assertThat(DAY.standings())
                .filteredOn(standing -> !standing.account().value().matches("[a-z]+_\\d{4}"))
                .flatExtracting(AccountStanding::strikes)
                .noneMatch(strike -> strike.content().value().matches("[a-z]+-\\d{4}"));
    }

    @Test
    void theDayTouchesMostSectionsOfTheBook() {
        assertThat(DAY.log().stream().map(Enforcement::grounds).filter(Objects::nonNull))
                .extracting(grounds -> grounds.clause().section())
                .contains(
                        "minor-safety",
                        "violence",
                        "hate",
                        "harassment",
                        "sexual-content",
                        "self-harm",
                        "fraud",
                        "gambling",
                        "regulated-goods",
                        "spam",
                        "account-integrity",
                        "intellectual-property",
                        "misinformation");
    }

    @Test
    void theLogAndTheStandingsAgree() {
        Agreement agreement = new Agreement();
        DAY.log().stream().sorted(Comparator.comparing(Enforcement::sequence)).forEach(agreement::logged);
        DAY.standings().stream().filter(standing -> standing.lastSequence() > 0).forEach(agreement::stands);
        assertThat(agreement.disagreements()).noneMatch(fault -> fault.startsWith("account"));
    }

    private static List<ActionKind> kinds(String account) {
        return DAY.logOf(account).stream()
                .map(enforcement -> ActionKind.of(enforcement.action()))
                .toList();
    }

    private static List<ActionKind> kindsOf(String content) {
        return DAY.log().stream()
                .filter(enforcement -> enforcement.item() != null
                        && enforcement.item().content().value().equals(content))
                .map(enforcement -> ActionKind.of(enforcement.action()))
                .toList();
    }

    /** The accounts that publish in the sample, or the ids of what they publish. */
    private static Set<String> contents(Sample sample, Predicate<String> author, boolean items) {
        return sample.records().stream()
                .filter(SampleRecord.Sound.class::isInstance)
                .map(record -> ((SampleRecord.Sound) record).event())
                .filter(InputEvent.OfContent.class::isInstance)
                .map(event -> ((InputEvent.OfContent) event).event())
                .filter(event -> author.test(event.account().value()))
                .map(event -> items ? event.content().value() : event.account().value())
                .collect(Collectors.toSet());
    }

    private static Visibility shown(String content) {
        return DAY.item(content)
                .map(ItemRecord::published)
                .map(ContentVisibility::visibility)
                .orElse(Visibility.VISIBLE);
    }
}
