package io.sluice.deploy.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.schemas.assessment.Evidence;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.Enforcement.CauseReference;
import io.sluice.schemas.enforcement.Enforcement.Grounds;
import io.sluice.schemas.enforcement.StatementOfReasons;
import io.sluice.schemas.enforcement.Strike;
import io.sluice.schemas.id.Origin;
import java.util.List;

/** Enforcements, and the parts of them that other values share. What does not apply is left out. */
public final class EnforcementJson {

    private EnforcementJson() {}

    public static ObjectNode write(Enforcement enforcement) {
        ObjectNode json = Json.object()
                .put("enforcementId", enforcement.id().value())
                .put("accountId", enforcement.account().value())
                .put("sequence", enforcement.sequence());
        json.set("action", ActionJson.write(enforcement.action()));
        if (enforcement.item() != null) {
            json.putObject("item")
                    .put("contentId", enforcement.item().content().value())
                    .put("revision", enforcement.item().revision());
        }
        json.set("cause", write(enforcement.cause()));
        if (enforcement.grounds() != null) {
            json.set("grounds", write(enforcement.grounds()));
        }
        if (enforcement.strike() != null) {
            json.set("strike", write(enforcement.strike()));
        }
        json.put("points", enforcement.points())
                .put("automation", enforcement.automation().name());
        if (enforcement.statement() != null) {
            json.set("statement", write(enforcement.statement()));
        }
        return json.put("decidedAt", enforcement.decidedAt().toString());
    }

    /** {@code enforcementId} is the enforcement that gave the strike. */
    public static ObjectNode write(Strike strike) {
        return Json.object()
                .put("enforcementId", strike.enforcement().value())
                .put("clause", strike.clause().toString())
                .put("contentId", strike.content().value())
                .put("points", strike.points())
                .put("givenAt", strike.givenAt().toString())
                .put("expiresAt", strike.expiresAt().toString());
    }

    static ObjectNode write(Origin origin) {
        return Json.object()
                .put("topic", origin.topic())
                .put("partition", origin.partition())
                .put("offset", origin.offset());
    }

    /** Where each signal fired, in UTF-16 units of the original text. */
    public static ArrayNode write(List<Evidence> evidence) {
        ArrayNode array = Json.array();
        for (Evidence one : evidence) {
            array.addObject()
                    .put("clause", one.clause().toString())
                    .put("signal", one.signal())
                    .put("start", one.start())
                    .put("end", one.end());
        }
        return array;
    }

    private static ObjectNode write(CauseReference cause) {
        ObjectNode json = Json.object().put("kind", cause.kind().name()).put("id", cause.id());
        if (cause.origin() != null) {
            json.set("origin", write(cause.origin()));
        }
        if (cause.caseId() != null) {
            json.put("caseId", cause.caseId().value());
        }
        return json;
    }

    private static ObjectNode write(Grounds grounds) {
        ObjectNode json = Json.object()
                .put("clause", grounds.clause().toString())
                .put("guidelinesVersion", grounds.guidelinesVersion())
                .put("score", grounds.score());
        json.set("evidence", write(grounds.evidence()));
        grounds.factors().forEach(json.putArray("factors")::add);
        return json;
    }

    private static ObjectNode write(StatementOfReasons statement) {
        ObjectNode json = Json.object();
        statement.decisionVisibility().forEach(json.putArray("decisionVisibility")::add);
        if (statement.decisionProvision() != null) {
            json.put("decisionProvision", statement.decisionProvision());
        }
        if (statement.decisionAccount() != null) {
            json.put("decisionAccount", statement.decisionAccount());
        }
        json.put("decisionGround", statement.decisionGround())
                .put("ground", statement.ground())
                .put("explanation", statement.explanation())
                .put("contentType", statement.contentType())
                .put("category", statement.category())
                .put("contentDate", statement.contentDate().toString())
                .put("applicationDate", statement.applicationDate().toString());
        if (statement.endDate() != null) {
            json.put("endDate", statement.endDate().toString());
        }
        json.put("facts", statement.facts())
                .put("sourceType", statement.sourceType())
                .put("automatedDetection", statement.automatedDetection())
                .put("automatedDecision", statement.automatedDecision());
        if (statement.contentLanguage() != null) {
            json.put("contentLanguage", statement.contentLanguage());
        }
        return json;
    }
}
