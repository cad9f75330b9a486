package io.sluice.deploy.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.schemas.deadletter.DeadLetter;

/**
 * Dead letters. {@code key} is text where it is valid UTF-8 and {@code keyBase64} otherwise; {@code value} is the
 * record's value in base64.
 */
public final class DeadLetterJson {

    private DeadLetterJson() {}

    public static ObjectNode write(DeadLetter letter) {
        ObjectNode json = Json.object();
        json.set("origin", EnforcementJson.write(letter.origin()));
        json.put("stage", letter.stage().name())
                .put("reason", letter.reason().name())
                .put("detail", letter.detail())
                .put("recordTime", letter.recordTime().toString());
        KeyJson.write(json, letter.key());
        if (letter.value() != null) {
            json.put("value", letter.value());
        }
        return json;
    }
}
