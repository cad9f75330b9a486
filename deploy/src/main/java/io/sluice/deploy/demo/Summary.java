package io.sluice.deploy.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.json.Json;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.standing.AccountStanding.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What the demo came to.
 *
 * @param toFirstEnforcement from the start of the program to the first enforcement that could be read
 * @param disagreements between the log and the compacted states; none when all is well
 * @param peakBytes the most memory this process has held, where the system says
 */
record Summary(
        Progress progress, Seen seen, Duration toFirstEnforcement, List<String> disagreements, OptionalLong peakBytes) {
    Summary {
        disagreements = List.copyOf(disagreements);
    }

    /** Everything published is decided or in the dead letters, and every dead letter counted has been read there. */
    boolean isComplete() {
        return progress.allAccountedFor() && progress.deadLettered() == seen.deadLetters();
    }

    boolean isGood() {
        return isComplete() && disagreements.isEmpty();
    }

    /** As one JSON object. */
    ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("complete", isComplete())
                .put("agrees", disagreements.isEmpty())
                .put("published", progress.published())
                .put("received", progress.received())
                .put("decided", progress.decided())
                .put("cleared", progress.cleared())
                .put("judged", progress.judged())
                .put("deadLettered", progress.deadLettered())
                .put("secondLooks", progress.looks().made())
                .put("secondLooksShed", progress.looks().shed())
                .put("enforcements", seen.enforcements())
                .put("openCases", seen.openCases())
                .put("sanctionsInForce", seen.sanctions())
                .put("seconds", progress.elapsed().toMillis() / 1000.0)
                .put("secondsToFirstEnforcement", toFirstEnforcement.toMillis() / 1000.0);
        peakBytes.ifPresent(bytes -> json.put("peakResidentBytes", bytes));
        put(json, "byAction", new TreeMap<ActionKind, Integer>(seen.byAction()));
        put(json, "byClause", new TreeMap<ClauseId, Integer>(seen.byClause()));
        put(json, "accountsByLevel", new TreeMap<Level, Integer>(seen.byLevel()));
        put(json, "deadLettersByReason", new TreeMap<RefusalReason, Integer>(seen.byReason()));
        disagreements.forEach(json.putArray("disagreements")::add);
        return json;
    }

    private static void put(ObjectNode json, String name, Map<?, Integer> counts) {
        ObjectNode object = json.putObject(name);
        counts.forEach((key, count) -> object.put(key.toString(), count));
    }
}
