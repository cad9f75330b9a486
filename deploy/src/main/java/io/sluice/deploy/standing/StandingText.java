package io.sluice.deploy.standing;

import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.Strike;
import io.sluice.schemas.guidelines.Penalty;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.Sanction;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A standing in words, for people. */
final class StandingText {

    private final StringBuilder text = new StringBuilder();

    private StandingText() {}

    static String of(StandingReport report) {
        return new StandingText().write(report);
    }

    private String write(StandingReport report) {
        AccountStanding standing = report.standing();
        line("%s is %s with %s (as of %s)", standing.account(), standing.level(), points(standing), standing.asOf());
        sanctions(standing.sanctions());
        strikes(standing.strikes());
        next(report);
        log(report.log());
        if (report.log().isEmpty() && standing.lastSequence() == 0) {
            line("%nNothing was ever enforced against %s; or it is written otherwise.", standing.account());
        } else if (report.agreement() != null) {
            agreement(report.agreement());
        }
        return text.toString();
    }

    private void sanctions(List<Sanction> sanctions) {
        heading("Sanctions in force", sanctions.isEmpty());
        for (Sanction sanction : sanctions) {
            line("  %s  for %s, since %s", words(sanction.action()), sanction.clause(), sanction.since());
        }
    }

    private void strikes(List<Strike> strikes) {
        heading("Strikes", strikes.isEmpty());
        for (Strike strike : strikes) {
            line(
                    "  %d for %s  item %s, given %s, expires %s",
                    strike.points(), strike.clause(), strike.content(), strike.givenAt(), strike.expiresAt());
        }
    }

    private void next(StandingReport report) {
        text.append(System.lineSeparator());
        if (report.ladder() == null) {
            line("Next on the ladder: not known, as no guidelines have been published");
        } else {
            report.next()
                    .ifPresentOrElse(
                            rung -> line(
                                    "Next on the ladder: %s at %d points, %d more",
                                    words(rung.penalty()),
                                    rung.points(),
                                    rung.points() - report.standing().points()),
                            () -> line("Next on the ladder: nothing, this is its top"));
        }
    }

    private void log(List<Enforcement> log) {
        heading("What led here", log.isEmpty());
        for (Enforcement one : log) {
            line("  #%d %s  %s%s%s", one.sequence(), one.decidedAt(), words(one.action()), item(one), because(one));
        }
    }

    private void agreement(Agreement agreement) {
        text.append(System.lineSeparator());
        switch (agreement) {
            case Agreement.Agrees _ -> line("The published standing says the same.");
            case Agreement.CatchingUp behind ->
                line(
                        "The published standing counts enforcement #%d, the log has #%d: one of them was still on its way.",
                        behind.published(), behind.logged());
            case Agreement.LogIncomplete gap ->
                line(
                        "Enforcement #%d is no longer in the log: this is the published standing, and not all of what led to it.",
                        gap.firstMissing());
            case Agreement.Disagrees differ ->
                line(
                        "ERROR: the published standing is %s with %s, the log gives %s with %s. Please report this.",
                        differ.published().level(),
                        points(differ.published()),
                        differ.fromLog().level(),
                        points(differ.fromLog()));
        }
    }

    private static String item(Enforcement enforcement) {
        return enforcement.item() == null
                ? ""
                : ", item " + enforcement.item().content() + " r"
                        + enforcement.item().revision();
    }

    private static String because(Enforcement enforcement) {
        StringBuilder because = new StringBuilder();
        if (enforcement.grounds() != null) {
            because.append(", for ").append(enforcement.grounds().clause());
            because.append(" (guidelines ").append(enforcement.grounds().guidelinesVersion());
            because.append(", score ").append(enforcement.grounds().score()).append(')');
        }
        if (enforcement.strike() != null) {
            because.append(", +").append(enforcement.strike().points());
        }
        return because.append(" -> ")
                .append(enforcement.points())
                .append(" points")
                .toString();
    }

    static String words(Action action) {
        return switch (action) {
            case Action.VisibilityChange change -> change.from() + " to " + change.to();
            case Action.CautionNotice notice -> "caution notice (" + notice.certainty() + ")";
            case Action.DistributionStop _ -> "distribution stopped";
            case Action.Warning _ -> "warning";
            case Action.FeatureRestriction restriction ->
                "no " + names(restriction.features()) + until(restriction.until());
            case Action.Suspension suspension -> "suspended" + until(suspension.until());
            case Action.Termination _ -> "terminated";
            case Action.InteroperabilityRestriction restriction ->
                "cut off from " + restriction.counterpartPlatform() + until(restriction.until());
            case Action.Referral referral -> "referred to " + referral.target();
            case Action.Lift lift -> "ended (" + lift.reason() + "): " + lift.lifted();
            case Action.Reversal reversal -> "undone: " + reversal.reversed();
        };
    }

    static String words(Penalty penalty) {
        return switch (penalty) {
            case Penalty.Warn _ -> "warning";
            case Penalty.Restrict restrict -> "no " + names(restrict.features()) + " for " + restrict.duration();
            case Penalty.Suspend suspend -> "suspension for " + suspend.duration();
            case Penalty.Terminate _ -> "termination";
        };
    }

    private static <E extends Enum<E>> String names(Set<E> features) {
        return new TreeSet<>(features).stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String until(Instant until) {
        return " until " + until;
    }

    private static String points(AccountStanding standing) {
        return standing.points() == 1 ? "1 point" : standing.points() + " points";
    }

    private void heading(String heading, boolean none) {
        line("%n%s:%s", heading, none ? " none" : "");
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
