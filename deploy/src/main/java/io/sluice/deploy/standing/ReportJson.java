package io.sluice.deploy.standing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.json.EnforcementJson;
import io.sluice.deploy.json.Json;
import io.sluice.deploy.json.StandingJson;

/** A standing for programs. */
final class ReportJson {

    private ReportJson() {}

    static ObjectNode write(StandingReport report) {
        ObjectNode json = Json.object();
        json.set("standing", StandingJson.write(report.standing()));
        report.next()
                .ifPresent(rung -> json.putObject("next")
                        .put("points", rung.points())
                        .put("penalty", StandingText.words(rung.penalty())));
        ArrayNode log = json.putArray("enforcements");
        report.log().forEach(one -> log.add(EnforcementJson.write(one)));
        if (report.agreement() != null) {
            json.set("published", write(report.agreement()));
        }
        return json;
    }

    private static ObjectNode write(Agreement agreement) {
        ObjectNode json = Json.object();
        return switch (agreement) {
            case Agreement.Agrees _ -> json.put("agreement", "AGREES");
            case Agreement.CatchingUp behind ->
                json.put("agreement", "CATCHING_UP")
                        .put("publishedSequence", behind.published())
                        .put("loggedSequence", behind.logged());
            case Agreement.LogIncomplete gap ->
                json.put("agreement", "LOG_INCOMPLETE").put("firstMissing", gap.firstMissing());
            case Agreement.Disagrees differ -> {
                json.put("agreement", "DISAGREES").set("standing", StandingJson.write(differ.published()));
                yield json;
            }
        };
    }
}
