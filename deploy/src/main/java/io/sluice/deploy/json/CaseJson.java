package io.sluice.deploy.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.schemas.cases.ReviewCase;

/** Review cases, with the item that the reviewer has to look at. */
public final class CaseJson {

    private CaseJson() {}

    public static ObjectNode write(ReviewCase reviewCase) {
        ObjectNode json = Json.object()
                .put("caseId", reviewCase.caseId().value())
                .put("accountId", reviewCase.account().value())
                .put("status", reviewCase.status().name())
                .put("reason", reviewCase.reason().name())
                .put("contentId", reviewCase.content().value());
        if (reviewCase.item() != null) {
            json.set("item", ContentJson.write(reviewCase.item()));
        }
        if (reviewCase.clause() != null) {
            json.put("clause", reviewCase.clause().toString());
        }
        json.put("score", reviewCase.score());
        json.set("evidence", EnforcementJson.write(reviewCase.evidence()));
        json.put("priority", reviewCase.priority()).put("reporters", reviewCase.reporters());
        if (reviewCase.appealOf() != null) {
            json.put("appealOf", reviewCase.appealOf().value());
        }
        if (reviewCase.statement() != null) {
            json.put("statement", reviewCase.statement());
        }
        return json.put("openedAt", reviewCase.openedAt().toString())
                .put("updatedAt", reviewCase.updatedAt().toString());
    }
}
