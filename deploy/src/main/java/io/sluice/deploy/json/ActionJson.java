package io.sluice.deploy.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.schemas.enforcement.Action;

/** What an enforcement does: its {@code kind}, and what belongs to that kind. */
public final class ActionJson {

    private ActionJson() {}

    /** The name by which an action goes in JSON and in summaries. */
    public static String kind(Action action) {
        return switch (action) {
            case Action.VisibilityChange _ -> "VISIBILITY_CHANGE";
            case Action.CautionNotice _ -> "CAUTION_NOTICE";
            case Action.DistributionStop _ -> "DISTRIBUTION_STOP";
            case Action.Warning _ -> "WARNING";
            case Action.FeatureRestriction _ -> "FEATURE_RESTRICTION";
            case Action.Suspension _ -> "SUSPENSION";
            case Action.Termination _ -> "TERMINATION";
            case Action.InteroperabilityRestriction _ -> "INTEROPERABILITY_RESTRICTION";
            case Action.Referral _ -> "REFERRAL";
            case Action.Lift _ -> "LIFT";
            case Action.Reversal _ -> "REVERSAL";
        };
    }

    public static ObjectNode write(Action action) {
        ObjectNode json = Json.object().put("kind", kind(action));
        return switch (action) {
            case Action.VisibilityChange change ->
                json.put("visibilityFrom", change.from().name())
                        .put("visibilityTo", change.to().name());
            case Action.CautionNotice notice ->
                json.put("certainty", notice.certainty().name());
            case Action.FeatureRestriction restriction -> {
                ArrayNode features = json.putArray("features");
                restriction.features().stream().sorted().forEach(feature -> features.add(feature.name()));
                yield json.put("until", restriction.until().toString());
            }
            case Action.Suspension suspension ->
                json.put("until", suspension.until().toString());
            case Action.InteroperabilityRestriction restriction ->
                json.put("counterpartPlatform", restriction.counterpartPlatform())
                        .put("until", restriction.until().toString());
            case Action.Referral referral ->
                json.put("referralTarget", referral.target().name());
            case Action.Lift lift ->
                json.put("enforcementId", lift.lifted().value())
                        .put("liftReason", lift.reason().name());
            case Action.Reversal reversal ->
                json.put("enforcementId", reversal.reversed().value());
            case Action.DistributionStop _, Action.Warning _, Action.Termination _ -> json;
        };
    }
}
