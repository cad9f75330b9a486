package io.sluice.deploy.demo;

import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Action.ReferralTarget;
import io.sluice.schemas.enforcement.Visibility;

/** The kinds of enforcement that the demo counts, in the words that it shows. From grave to good. */
enum ActionKind {
    TERMINATE("terminate", Tone.GRAVE),
    SUSPEND("suspend", Tone.GRAVE),
    REFER_TO_LAW("refer to law", Tone.GRAVE),
    RESTRICT("restrict", Tone.MILD),
    CUT_CROSSING("cut crossing", Tone.MILD),
    WARN("warn", Tone.MILD),
    REMOVE("remove", Tone.MILD),
    HOLD("hold", Tone.MILD),
    LIMIT("limit", Tone.MILD),
    STOP_SPREAD("stop spread", Tone.PLAIN),
    LABEL("label", Tone.PLAIN),
    CAUTION("caution", Tone.PLAIN),
    REFER_TO_SUPPORT("offer support", Tone.GOOD),
    LIFT("lift", Tone.GOOD),
    REVERSE("reverse", Tone.GOOD),
    RESTORE("restore", Tone.GOOD);

    private final String word;
    private final Tone tone;

    ActionKind(String word, Tone tone) {
        this.word = word;
        this.tone = tone;
    }

    static ActionKind of(Action action) {
        return switch (action) {
            case Action.VisibilityChange change -> of(change.to());
            case Action.CautionNotice _ -> CAUTION;
            case Action.DistributionStop _ -> STOP_SPREAD;
            case Action.Warning _ -> WARN;
            case Action.FeatureRestriction _ -> RESTRICT;
            case Action.Suspension _ -> SUSPEND;
            case Action.Termination _ -> TERMINATE;
            case Action.InteroperabilityRestriction _ -> CUT_CROSSING;
            case Action.Referral referral ->
                referral.target() == ReferralTarget.SUPPORT ? REFER_TO_SUPPORT : REFER_TO_LAW;
            case Action.Lift _ -> LIFT;
            case Action.Reversal _ -> REVERSE;
        };
    }

    private static ActionKind of(Visibility to) {
        return switch (to) {
            case VISIBLE -> RESTORE;
            case CAUTIONED -> LABEL;
            case LIMITED -> LIMIT;
            case HELD -> HOLD;
            case REMOVED -> REMOVE;
        };
    }

    String word() {
        return word;
    }

    Tone tone() {
        return tone;
    }
}
