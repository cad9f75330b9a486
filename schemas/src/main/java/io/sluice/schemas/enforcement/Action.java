package io.sluice.schemas.enforcement;

import io.sluice.schemas.id.EnforcementId;
import java.time.Instant;
import java.util.Set;

/** What an enforcement does. Actions against an item name it in the enforcement; the others are against the account. */
public sealed interface Action {

    /** The item is shown differently from now on. */
    record VisibilityChange(Visibility from, Visibility to) implements Action {}

    /** Recipients see a notice beside the item. */
    record CautionNotice(Certainty certainty) implements Action {}

    /** The item goes to nobody who does not have it already; what recipients hold cannot be withdrawn. */
    record DistributionStop() implements Action {}

    /** The account is told, and nothing else happens. */
    record Warning() implements Action {}

    /** The account loses these features until then. */
    record FeatureRestriction(Set<Feature> features, Instant until) implements Action {
        public FeatureRestriction {
            features = Set.copyOf(features);
        }
    }

    /** The account is shut until then. */
    record Suspension(Instant until) implements Action {}

    /** The account is shut for good. */
    record Termination() implements Action {}

    /** The account's content and messages do not cross over to the other platform until then. */
    record InteroperabilityRestriction(String counterpartPlatform, Instant until) implements Action {}

    /** The matter is handed to people outside the review queues. */
    record Referral(ReferralTarget target) implements Action {}

    /** An earlier enforcement ends because its time or its reason has run out. */
    record Lift(EnforcementId lifted, LiftReason reason) implements Action {}

    /** An earlier enforcement is undone because it should not have been: its strike, if any, is void. */
    record Reversal(EnforcementId reversed) implements Action {}

    /** How sure the breach is. */
    enum Certainty {
        SUSPECTED,
        CONFIRMED
    }

    /** Who takes over. */
    enum ReferralTarget {
        LAW_ENFORCEMENT,
        SUPPORT
    }

    /** Why something ended. */
    enum LiftReason {
        EXPIRED,
        /** The author edited the item, and it is clean now. */
        EDITED,
        /** Points were voided, and what remains does not carry the sanction. */
        NO_LONGER_JUSTIFIED,
        /** A heavier measure took its place. */
        SUPERSEDED
    }
}
