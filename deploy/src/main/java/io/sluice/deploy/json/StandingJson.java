package io.sluice.deploy.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.ContentVisibility;

/** The two compacted states: what an account may do, and who may see an item. */
public final class StandingJson {

    private StandingJson() {}

    public static ObjectNode write(AccountStanding standing) {
        ObjectNode json = Json.object()
                .put("accountId", standing.account().value())
                .put("level", standing.level().name())
                .put("points", standing.points());
        ArrayNode strikes = json.putArray("strikes");
        standing.strikes().forEach(strike -> strikes.add(EnforcementJson.write(strike)));
        ArrayNode sanctions = json.putArray("sanctions");
        standing.sanctions().forEach(sanction -> {
            ObjectNode one = sanctions
                    .addObject()
                    .put("enforcementId", sanction.enforcement().value());
            one.set("action", ActionJson.write(sanction.action()));
            one.put("clause", sanction.clause().toString())
                    .put("since", sanction.since().toString());
        });
        return json.put("lastSequence", standing.lastSequence())
                .put("asOf", standing.asOf().toString());
    }

    public static ObjectNode write(ContentVisibility visibility) {
        return Json.object()
                .put("contentId", visibility.content().value())
                .put("accountId", visibility.account().value())
                .put("revision", visibility.revision())
                .put("visibility", visibility.visibility().name())
                .put("distributionStopped", visibility.distributionStopped())
                .put("enforcementId", visibility.enforcement().value())
                .put("sequence", visibility.sequence())
                .put("since", visibility.since().toString());
    }
}
