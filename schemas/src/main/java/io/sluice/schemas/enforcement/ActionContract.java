package io.sluice.schemas.enforcement;

import static io.sluice.schemas.contract.Presence.required;

import io.sluice.avro.ActionKind;
import io.sluice.schemas.contract.EnumContract;
import io.sluice.schemas.enforcement.Action.CautionNotice;
import io.sluice.schemas.enforcement.Action.Certainty;
import io.sluice.schemas.enforcement.Action.DistributionStop;
import io.sluice.schemas.enforcement.Action.FeatureRestriction;
import io.sluice.schemas.enforcement.Action.InteroperabilityRestriction;
import io.sluice.schemas.enforcement.Action.Lift;
import io.sluice.schemas.enforcement.Action.LiftReason;
import io.sluice.schemas.enforcement.Action.Referral;
import io.sluice.schemas.enforcement.Action.ReferralTarget;
import io.sluice.schemas.enforcement.Action.Reversal;
import io.sluice.schemas.enforcement.Action.Suspension;
import io.sluice.schemas.enforcement.Action.Termination;
import io.sluice.schemas.enforcement.Action.VisibilityChange;
import io.sluice.schemas.enforcement.Action.Warning;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.id.InvalidValueException;
import io.sluice.schemas.id.InvalidValueException.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@link Action} in Avro: its kind and that kind's fields. Part of other records. */
public final class ActionContract {

    private static final EnumContract<Certainty, io.sluice.avro.Certainty> CERTAINTY =
            new EnumContract<>(Certainty.class, io.sluice.avro.Certainty.class);
    private static final EnumContract<Feature, io.sluice.avro.Feature> FEATURE =
            new EnumContract<>(Feature.class, io.sluice.avro.Feature.class);
    private static final EnumContract<ReferralTarget, io.sluice.avro.ReferralTarget> TARGET =
            new EnumContract<>(ReferralTarget.class, io.sluice.avro.ReferralTarget.class);
    private static final EnumContract<LiftReason, io.sluice.avro.LiftReason> REASON =
            new EnumContract<>(LiftReason.class, io.sluice.avro.LiftReason.class);

    private ActionContract() {}

    public static Action fromAvro(io.sluice.avro.Action avro) {
        return switch (avro.getKind()) {
            case VISIBILITY_CHANGE ->
                new VisibilityChange(
                        VisibilityContract.fromAvro(
                                "visibilityFrom", required("visibilityFrom", avro.getVisibilityFrom())),
                        VisibilityContract.fromAvro("visibilityTo", required("visibilityTo", avro.getVisibilityTo())));
            case CAUTION_NOTICE ->
                new CautionNotice(CERTAINTY.fromAvro("certainty", required("certainty", avro.getCertainty())));
            case DISTRIBUTION_STOP -> new DistributionStop();
            case WARNING -> new Warning();
            case FEATURE_RESTRICTION -> new FeatureRestriction(features(avro.getFeatures()), until(avro));
            case SUSPENSION -> new Suspension(until(avro));
            case TERMINATION -> new Termination();
            case INTEROPERABILITY_RESTRICTION ->
                new InteroperabilityRestriction(
                        required("counterpartPlatform", avro.getCounterpartPlatform()), until(avro));
            case REFERRAL ->
                new Referral(TARGET.fromAvro("referralTarget", required("referralTarget", avro.getReferralTarget())));
            case LIFT ->
                new Lift(earlier(avro), REASON.fromAvro("liftReason", required("liftReason", avro.getLiftReason())));
            case REVERSAL -> new Reversal(earlier(avro));
            case UNKNOWN -> throw new InvalidValueException(Kind.MALFORMED, "action.kind", "is not known here");
        };
    }

    public static io.sluice.avro.Action toAvro(Action action) {
        io.sluice.avro.Action avro = new io.sluice.avro.Action();
        avro.setFeatures(List.of());
        switch (action) {
            case VisibilityChange(Visibility from, Visibility to) -> {
                avro.setKind(ActionKind.VISIBILITY_CHANGE);
                avro.setVisibilityFrom(VisibilityContract.toAvro(from));
                avro.setVisibilityTo(VisibilityContract.toAvro(to));
            }
            case CautionNotice(Certainty certainty) -> {
                avro.setKind(ActionKind.CAUTION_NOTICE);
                avro.setCertainty(CERTAINTY.toAvro(certainty));
            }
            case DistributionStop() -> avro.setKind(ActionKind.DISTRIBUTION_STOP);
            case Warning() -> avro.setKind(ActionKind.WARNING);
            case FeatureRestriction(Set<Feature> features, Instant until) -> {
                avro.setKind(ActionKind.FEATURE_RESTRICTION);
                avro.setFeatures(features.stream().sorted().map(FEATURE::toAvro).toList());
                avro.setUntil(until);
            }
            case Suspension(Instant until) -> {
                avro.setKind(ActionKind.SUSPENSION);
                avro.setUntil(until);
            }
            case Termination() -> avro.setKind(ActionKind.TERMINATION);
            case InteroperabilityRestriction(String counterpartPlatform, Instant until) -> {
                avro.setKind(ActionKind.INTEROPERABILITY_RESTRICTION);
                avro.setCounterpartPlatform(counterpartPlatform);
                avro.setUntil(until);
            }
            case Referral(ReferralTarget target) -> {
                avro.setKind(ActionKind.REFERRAL);
                avro.setReferralTarget(TARGET.toAvro(target));
            }
            case Lift(EnforcementId lifted, LiftReason reason) -> {
                avro.setKind(ActionKind.LIFT);
                avro.setEnforcementId(lifted.value());
                avro.setLiftReason(REASON.toAvro(reason));
            }
            case Reversal(EnforcementId reversed) -> {
                avro.setKind(ActionKind.REVERSAL);
                avro.setEnforcementId(reversed.value());
            }
        }
        return avro;
    }

    private static Set<Feature> features(List<io.sluice.avro.Feature> avro) {
        return avro.stream()
                .map(feature -> FEATURE.fromAvro("features", feature))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Instant until(io.sluice.avro.Action avro) {
        return required("until", avro.getUntil());
    }

    private static EnforcementId earlier(io.sluice.avro.Action avro) {
        return new EnforcementId(required("enforcementId", avro.getEnforcementId()));
    }
}
