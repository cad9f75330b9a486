package io.sluice.enforce;

import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.Strike;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Enforcements and cases in the words of the scenarios. */
final class Telling {

    private Telling() {}

    static String of(Enforcement enforcement) {
        Strike strike = enforcement.strike();
        return what(enforcement) + (strike == null ? "" : ", strike of " + strike.points() + " for " + strike.clause());
    }

    static String kind(Enforcement enforcement) {
        return switch (enforcement.action()) {
            case Action.VisibilityChange _ -> "visibility";
            case Action.CautionNotice _ -> "caution";
            case Action.DistributionStop _ -> "stop";
            case Action.Warning _ -> "warning";
            case Action.FeatureRestriction _ -> "restriction";
            case Action.Suspension _ -> "suspension";
            case Action.Termination _ -> "termination";
            case Action.InteroperabilityRestriction _ -> "interoperability";
            case Action.Referral _ -> "referral";
            case Action.Lift _ -> "lift";
            case Action.Reversal _ -> "reversal";
        };
    }

    static String cases(List<ReviewCase> cases) {
        return cases.isEmpty()
                ? "none"
                : cases.stream()
                        .map(known -> known.status() + " " + known.reason())
                        .collect(Collectors.joining(", "));
    }

    private static String what(Enforcement enforcement) {
        return switch (enforcement.action()) {
            case Action.VisibilityChange change -> change.from() + " to " + change.to();
            case Action.CautionNotice notice ->
                "caution notice, " + notice.certainty().name().toLowerCase(Locale.ROOT);
            case Action.DistributionStop _ -> "distribution stopped";
            case Action.Warning _ -> "warned";
            case Action.FeatureRestriction restriction -> "restricted until " + restriction.until();
            case Action.Suspension suspension -> "suspended until " + suspension.until();
            case Action.Termination _ -> "terminated";
            case Action.InteroperabilityRestriction restriction ->
                "kept from " + restriction.counterpartPlatform() + " until " + restriction.until();
            case Action.Referral referral -> "referred to " + referral.target();
            case Action.Lift lift -> "lifted, " + lift.reason();
            case Action.Reversal _ -> "reversed";
        };
    }
}
