package io.sluice.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Action.LiftReason;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.Visibility;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.ContentVisibility;
import io.sluice.schemas.standing.StandingFold;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AgreementTest {

    private static final Enforcement REMOVE =
            Examples.enforcement(1, new Action.VisibilityChange(Visibility.VISIBLE, Visibility.REMOVED));
    private static final Enforcement STOP = Examples.enforcement(2, new Action.DistributionStop());
    private static final Enforcement WARN = Examples.striking(3, new Action.Warning(), 2);

    private final Agreement agreement = new Agreement();

    @Test
    void findsNothingWhereLogAndStatesSayTheSame() {
        log(REMOVE, STOP, WARN);
        agreement.stands(standing(REMOVE, STOP, WARN));
        agreement.shows(Examples.ITEM, shown(Visibility.REMOVED, true, STOP));
        assertThat(agreement.disagreements()).isEmpty();
    }

    @Test
    void findsAStandingThatLacksAStrike() {
        log(REMOVE, STOP, WARN);
        agreement.stands(standing(REMOVE, STOP));
        agreement.shows(Examples.ITEM, shown(Visibility.REMOVED, true, STOP));
        assertThat(agreement.disagreements())
                .containsExactly("account easy.money stands differently in the log and in account-standing");
    }

    @Test
    void findsAnItemThatIsShownOtherwise() {
        log(REMOVE, STOP);
        agreement.stands(standing(REMOVE, STOP));
        agreement.shows(Examples.ITEM, shown(Visibility.VISIBLE, true, STOP));
        assertThat(agreement.disagreements())
                .containsExactly("item mom-0007 is shown differently in the log and in content-visibility");
    }

    @Test
    void findsAnItemThatTheLogDoesNotKnow() {
        agreement.shows(Examples.ITEM, shown(Visibility.REMOVED, false, REMOVE));
        assertThat(agreement.disagreements())
                .containsExactly("item mom-0007 is in content-visibility, and not in the log");
    }

    @Test
    void findsGapsAndRepeatsInTheLog() {
        log(REMOVE, WARN, WARN);
        agreement.stands(standing(REMOVE, WARN, WARN));
        agreement.shows(Examples.ITEM, shown(Visibility.REMOVED, false, REMOVE));
        assertThat(agreement.disagreements())
                .containsExactly(
                        "account easy.money: after enforcement 1 comes 3",
                        "enforcement e-3 is in the log twice",
                        "account easy.money: after enforcement 3 comes 3");
    }

    @Test
    void acceptsThatADeletedItemIsForgotten() {
        log(REMOVE);
        agreement.stands(standing(REMOVE));
        agreement.shows(Examples.ITEM, null);
        assertThat(agreement.disagreements()).isEmpty();
    }

    @Test
    void followsALiftedDistributionStop() {
        Enforcement lift = Examples.enforcement(3, new Action.Lift(STOP.id(), LiftReason.EDITED));
        log(REMOVE, STOP, lift);
        agreement.stands(standing(REMOVE, STOP, lift));
        agreement.shows(Examples.ITEM, shown(Visibility.REMOVED, false, lift));
        assertThat(agreement.disagreements()).isEmpty();
    }

    private void log(Enforcement... enforcements) {
        List.of(enforcements).forEach(agreement::logged);
    }

    private static AccountStanding standing(Enforcement... enforcements) {
        AccountStanding standing = StandingFold.opened(Examples.ACCOUNT);
        for (Enforcement enforcement : enforcements) {
            standing = StandingFold.apply(standing, enforcement);
        }
        return standing;
    }

    private static ContentVisibility shown(Visibility visibility, boolean stopped, Enforcement by) {
        return new ContentVisibility(
                Examples.ITEM, Examples.ACCOUNT, 0, visibility, stopped, by.id(), by.sequence(), by.decidedAt());
    }
}
