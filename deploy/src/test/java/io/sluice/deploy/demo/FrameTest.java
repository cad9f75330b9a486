package io.sluice.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Feature;
import io.sluice.schemas.enforcement.Visibility;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.AccountStanding.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FrameTest {

    private static final Progress HALFWAY =
            new Progress(4000, 2000, 1990, 1900, 70, 15, Examples.LOOKS, Examples.NOON, Duration.ofSeconds(10));

    @ParameterizedTest
    @CsvSource({"80, 24", "100, 30", "140, 50", "60, 20"})
    void fitsTheTerminal(int width, int height) {
        List<String> frame = new Frame(Palette.NONE, width, height).render(HALFWAY, busy());
        assertThat(frame).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        assertThat(frame.size()).isLessThan(height);
    }

    @Test
    void hasAsManyLinesForNothingAsForMuch() {
        Frame frame = new Frame(Palette.ANSI, 80, 24);
        assertThat(frame.render(HALFWAY, new DemoState().seen())).hasSameSizeAs(frame.render(HALFWAY, busy()));
    }

    @Test
    void showsTheBalanceAndWhatIsUnderWay() {
        assertThat(new Frame(Palette.NONE, 100, 24).render(HALFWAY, busy()))
                .anySatisfy(line -> assertThat(line)
                        .contains("received 1,990 = decided 1,970 (cleared 1,900) + dead letters 15 + under way 5"))
                .anySatisfy(line -> assertThat(line).contains("2,000 of 4,000 events", "199/s", "10 s"));
    }

    @Test
    void showsTheLatestEnforcementsAndTheCounts() {
        String frame = String.join("\n", new Frame(Palette.NONE, 150, 40).render(HALFWAY, busy()));
        assertThat(frame)
                .contains("17 Mar 12:00", "easy.money", "fraud/financial", "until 18 Mar 12:00", "+4 points, now 4")
                .containsPattern("restrict +1")
                .containsPattern("fraud/financial +2")
                .containsPattern("restricted +1")
                .containsPattern("dead letters +3");
    }

    @Test
    void writesNoColoursWithoutAPalette() {
        assertThat(new Frame(Palette.NONE, 80, 24).render(HALFWAY, busy()))
                .allSatisfy(line -> assertThat(line).doesNotContain("\u001b"));
        assertThat(new Frame(Palette.ANSI, 80, 24).render(HALFWAY, busy()))
                .anySatisfy(line -> assertThat(line).contains("\u001b[33m"));
    }

    @Test
    void countsTheRarestActionsTogetherWhereThereIsNoRoom() {
        DemoState state = new DemoState();
        long sequence = 0;
        for (Action action : List.of(
                new Action.Warning(),
                new Action.Termination(),
                new Action.DistributionStop(),
                new Action.Referral(Action.ReferralTarget.SUPPORT),
                new Action.Referral(Action.ReferralTarget.LAW_ENFORCEMENT),
                new Action.Suspension(Examples.NOON),
                new Action.VisibilityChange(Visibility.VISIBLE, Visibility.REMOVED),
                new Action.VisibilityChange(Visibility.REMOVED, Visibility.VISIBLE),
                new Action.VisibilityChange(Visibility.VISIBLE, Visibility.HELD),
                new Action.VisibilityChange(Visibility.VISIBLE, Visibility.LIMITED))) {
            state.enforced(Examples.enforcement(++sequence, action));
        }
        String frame = String.join("\n", new Frame(Palette.NONE, 80, 24).render(HALFWAY, state.seen()));
        assertThat(frame).contains("enforced 10").containsPattern("others +2");
    }

    private static Seen busy() {
        DemoState state = new DemoState();
        state.enforced(Examples.enforcement(1, new Action.VisibilityChange(Visibility.VISIBLE, Visibility.REMOVED)));
        var restricted = Examples.striking(
                2, new Action.FeatureRestriction(Set.of(Feature.POST), Examples.NOON.plus(Duration.ofDays(1))), 4);
        state.enforced(restricted);
        state.stands(
                new AccountStanding(Examples.ACCOUNT, Level.RESTRICTED, 4, List.of(), List.of(), 2, Examples.NOON));
        Seen seen = state.seen();
        return new Seen(
                seen.byAction(),
                seen.byClause(),
                Map.of(RefusalReason.EMPTY, 3),
                seen.byLevel(),
                seen.sanctions(),
                seen.openCases(),
                seen.latest());
    }
}
