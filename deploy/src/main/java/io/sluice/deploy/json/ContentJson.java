package io.sluice.deploy.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.MediaReference;
import io.sluice.schemas.content.MediaReference.MediaHash;
import io.sluice.schemas.content.MediaReference.MediaKind;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Content events. Only {@code accountId} and {@code contentId} are needed; everything else has a default. */
public final class ContentJson {

    /** The platform of events that name none. */
    public static final String DEFAULT_PLATFORM = "wechat";

    private ContentJson() {}

    /** Reads one; {@code now} is when it occurred if it does not say. */
    public static ContentEvent read(Fields fields, Instant now) {
        ContentEvent event = new ContentEvent(
                new AccountId(fields.text("accountId")),
                new ContentId(fields.text("contentId")),
                fields.numberOr("revision", 0),
                fields.oneOf("change", ContentChange.class, ContentChange.CREATED),
                fields.oneOf("surface", Surface.class, Surface.OTHER),
                fields.oneOf("audience", Audience.class, Audience.PUBLIC),
                fields.numberOr("audienceSize", 0),
                fields.textOr("text", ""),
                fields.objects("media").stream().map(ContentJson::readMedia).toList(),
                fields.textOr("platform", DEFAULT_PLATFORM),
                fields.textOrNull("counterpartPlatform"),
                fields.textOrNull("locale"),
                account(fields.textOrNull("sharedFrom")),
                fields.timeOr("occurredAt", now));
        fields.end();
        return event;
    }

    public static ObjectNode write(ContentEvent event) {
        ObjectNode json = Json.object()
                .put("accountId", event.account().value())
                .put("contentId", event.content().value())
                .put("revision", event.revision())
                .put("change", event.change().name())
                .put("surface", event.surface().name())
                .put("audience", event.audience().name())
                .put("audienceSize", event.audienceSize())
                .put("text", event.text());
        ArrayNode media = json.putArray("media");
        event.media().forEach(reference -> media.add(writeMedia(reference)));
        json.put("platform", event.platform());
        if (event.counterpartPlatform() != null) {
            json.put("counterpartPlatform", event.counterpartPlatform());
        }
        if (event.locale() != null) {
            json.put("locale", event.locale());
        }
        if (event.sharedFrom() != null) {
            json.put("sharedFrom", event.sharedFrom().value());
        }
        return json.put("occurredAt", event.occurredAt().toString());
    }

    private static MediaReference readMedia(Fields fields) {
        List<MediaHash> hashes =
                fields.objects("hashes").stream().map(ContentJson::readHash).toList();
        MediaReference media = new MediaReference(
                fields.text("mediaId"), fields.oneOf("kind", MediaKind.class, MediaKind.OTHER), hashes);
        fields.end();
        return media;
    }

    private static MediaHash readHash(Fields fields) {
        MediaHash hash = new MediaHash(fields.text("algorithm"), fields.text("value"), fields.numberOr("quality", 100));
        fields.end();
        return hash;
    }

    private static ObjectNode writeMedia(MediaReference reference) {
        ObjectNode json = Json.object()
                .put("mediaId", reference.mediaId())
                .put("kind", reference.kind().name());
        ArrayNode hashes = json.putArray("hashes");
        for (MediaHash hash : reference.hashes()) {
            hashes.addObject()
                    .put("algorithm", hash.algorithm())
                    .put("value", hash.value())
                    .put("quality", hash.quality());
        }
        return json;
    }

    private static @Nullable AccountId account(@Nullable String id) {
        return id == null ? null : new AccountId(id);
    }
}
