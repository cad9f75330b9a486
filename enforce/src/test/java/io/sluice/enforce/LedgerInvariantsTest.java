package io.sluice.enforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.Visibility;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.standing.StandingFold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every ledger, whatever happens. The seed of a failing life is in the test's name. */
class LedgerInvariantsTest {

    private static final int EVENTS = 400;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theLogAndTheStatesAgree(long seed) {
        LedgerSimulation simulation = live(seed, new ArrayList<>());
        simulation.standings().forEach((account, standing) -> {
            List<Enforcement> log = simulation.log(account);
            assertThat(StandingFold.fold(account, log, standing.asOf())).isEqualTo(standing);
            assertThat(log)
                    .extracting(Enforcement::sequence)
                    .isEqualTo(LongStream.rangeClosed(1, log.size()).boxed().toList());
        });
        assertThat(visibilityByLog(simulation)).isEqualTo(visibilityByState(simulation));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noIdIsGivenTwice(long seed) {
        Set<EnforcementId> seen = new HashSet<>();
        for (Enforcement enforcement : live(seed, new ArrayList<>()).log()) {
            assertThat(seen.add(enforcement.id()))
                    .as("%s is new", enforcement.id())
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameInputGivesTheSameLogAndLedger(long seed) {
        List<Assessment> input = new ArrayList<>();
        LedgerSimulation first = live(seed, input);
        LedgerSimulation again = new LedgerSimulation(TestBook.book());
        input.forEach(again::accept);
        assertThat(again.log()).isEqualTo(first.log());
        assertThat(again.standings()).isEqualTo(first.standings());
        assertThat(again.items()).isEqualTo(first.items());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsDeliveredTwiceCountsOnce(long seed) {
        List<Assessment> input = new ArrayList<>();
        LedgerSimulation once = live(seed, input);
        LedgerSimulation twice = new LedgerSimulation(TestBook.book());
        for (Assessment assessment : input) {
            twice.accept(assessment);
            twice.accept(assessment);
        }
        assertThat(told(twice.log())).containsExactlyElementsOf(told(once.log()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void settlingOftenChangesNothingWhereNothingComesLate(long seed) {
        List<Assessment> input = new ArrayList<>();
        LedgerSimulation lazy = live(new RandomLife(seed, false), input);
        LedgerSimulation eager = new LedgerSimulation(TestBook.book());
        for (Assessment assessment : input) {
            lazy.standings().keySet().forEach(account -> eager.settle(account, assessment.occurredAt()));
            eager.accept(assessment);
        }
        lazy.standings().keySet().forEach(account -> {
            lazy.settle(account, input.getLast().occurredAt());
            assertThat(told(eager.log(account))).containsExactlyElementsOf(told(lazy.log(account)));
        });
    }

    @Test
    void livesAreEventfulEnoughToProveSomething() {
        List<String> kinds = seeds().boxed()
                .flatMap(seed -> live(seed, new ArrayList<>()).log().stream())
                .map(Telling::kind)
                .distinct()
                .toList();
        assertThat(kinds)
                .contains("visibility", "stop", "caution", "warning", "restriction", "suspension", "termination")
                .contains("interoperability", "referral", "lift", "reversal");
    }

    /** Short, so that a failure can be read; ids and sequences stand for the rest. */
    private static List<String> told(List<Enforcement> log) {
        return log.stream()
                .map(enforcement -> enforcement.account() + " " + enforcement.sequence() + " " + enforcement.id() + " "
                        + Telling.of(enforcement))
                .toList();
    }

    private static LedgerSimulation live(long seed, List<Assessment> input) {
        return live(new RandomLife(seed), input);
    }

    private static LedgerSimulation live(RandomLife life, List<Assessment> input) {
        LedgerSimulation simulation = new LedgerSimulation(TestBook.book());
        for (int i = 0; i < EVENTS; i++) {
            Assessment assessment = life.next(simulation.log());
            input.add(assessment);
            simulation.accept(assessment);
        }
        return simulation;
    }

    private static Map<ContentId, Visibility> visibilityByState(LedgerSimulation simulation) {
        Map<ContentId, Visibility> visibility = new HashMap<>();
        simulation.items().forEach((content, item) -> {
            if (item.published() != null) {
                visibility.put(content, item.published().visibility());
            }
        });
        return visibility;
    }

    /** The last visibility by the log, but for what its author deleted. */
    private static Map<ContentId, Visibility> visibilityByLog(LedgerSimulation simulation) {
        Map<ContentId, Visibility> visibility = new HashMap<>();
        for (Enforcement enforcement : simulation.log()) {
            if (enforcement.item() != null && enforcement.action() instanceof Action.VisibilityChange change) {
                visibility.put(enforcement.item().content(), change.to());
            } else if (enforcement.item() != null && enforcement.action() instanceof Action.DistributionStop) {
                visibility.putIfAbsent(enforcement.item().content(), Visibility.VISIBLE);
            }
        }
        simulation.items().forEach((content, item) -> {
            if (item.deleted()) {
                visibility.remove(content);
            }
        });
        return visibility;
    }
}
