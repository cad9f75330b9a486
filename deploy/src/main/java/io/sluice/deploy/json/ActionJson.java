package io.sluice.deploy.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.schemas.enforcement.Action;

/** What an enforcement does: its {@code type}, and what belongs to that type. */
public final class ActionJson {

    private ActionJson() {}

    /** The name by which an action goes in JSON and in summaries. */
    public static String type(Action action) {
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
        ObjectNode json = Json.object().put("type", type(action));
        return switch (action) {
            case Action.VisibilityChange change ->
                json.put("from", change.from().name()).put("to", change.to().name());
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
                json.put("target", referral.target().name());
            case Action.Lift lift ->
                json.put("lifted", lift.lifted().value())
                        .put("reason", lift.reason().name());
            case Action.Reversal reversal ->
                json.put("reversed", reversal.reversed().value());
            case Action.DistributionStop _, Action.Warning _, Action.Termination _ -> json;
        };
    }
}
