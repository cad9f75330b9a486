package io.sluice.deploy.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A record's key: {@code key} where it is text, {@code keyBase64} where it is not. */
final class KeyJson {

    private KeyJson() {}

    static byte @Nullable [] read(Fields fields) {
        String text = fields.textOrNull("key");
        byte[] bytes = fields.bytesOrNull("keyBase64");
        return text == null ? bytes : text.getBytes(StandardCharsets.UTF_8);
    }

    static void write(ObjectNode json, byte @Nullable [] key) {
        if (key == null) {
            return;
        }
        try {
            json.put(
                    "key",
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(key))
                            .toString());
        } catch (CharacterCodingException e) {
            json.put("keyBase64", key);
        }
    }
}
