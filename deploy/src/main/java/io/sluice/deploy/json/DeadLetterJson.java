package io.sluice.deploy.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.schemas.deadletter.DeadLetter;
import java.nio.charset.StandardCharsets;

/**
 * Dead letters. {@code key} is text where it is valid UTF-8 and {@code keyBase64} otherwise; {@code value} is the
 * record's value in base64.
 */
public final class DeadLetterJson {

    /** What a line of a dead letter may hold beside the event. */
    private static final String[] NAMES = {
        "letter", "origin", "stage", "reason", "detail", "recordTime", "key", "keyBase64", "value", "event"
    };

    private DeadLetterJson() {}

    /** The record that was refused, as it came. */
    public static InputEvent.Raw readRecord(Fields fields) {
        return new InputEvent.Raw(
                fields.object("origin").text("topic"),
                KeyJson.read(fields),
                fields.bytesOrNull("value"),
                fields.time("recordTime"));
    }

    /** Nothing may be there that is no field of a dead letter. */
    public static void end(Fields fields) {
        fields.ignoring(NAMES).end();
    }

    /** The refused record's key as text; empty where it had none, with replacement characters where it was no text. */
    public static String keyText(DeadLetter letter) {
        return letter.key() == null ? "" : new String(letter.key(), StandardCharsets.UTF_8);
    }

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
