package io.sluice.deploy.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.json.Fields;
import io.sluice.deploy.json.Json;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.id.Checks;
import io.sluice.schemas.id.InvalidValueException;
import io.sluice.schemas.id.InvalidValueException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A text to be scored, as a line has it. Other fields of the line are nobody's business: files of texts often carry
 * labels.
 *
 * @param id a string or a number, given back as it came
 */
record TextLine(JsonNode id, String text, @Nullable String language) {

    /**
     * Reads a line of UTF-8.
     *
     * @throws InvalidValueException if it is none; the message names the field, never the text
     */
    static TextLine parse(byte[] line) {
        ObjectNode json = Json.parse(line);
        Fields fields = new Fields(json);
        JsonNode id = json.get("id");
        if (id == null || !(id.isTextual() || id.isNumber())) {
            throw new InvalidValueException(Kind.MISSING, "id", "must be there, a string or a number");
        }
        String text = Checks.text("text", fields.text("text"), ContentEvent.MAX_TEXT_LENGTH);
        String language = fields.textOrNull("lang");
        return new TextLine(id, text, language == null ? null : Checks.id("lang", language));
    }

    /** Without the text: content is never logged. */
    @Override
    public String toString() {
        return "text " + id;
    }
}
