package io.sluice.deploy.score;

import io.sluice.deploy.json.ContentJson;
import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text alone, as the event that classifiers take. */
public final class TextEvent {

    private static final AccountId NOBODY = new AccountId("nobody");
    private static final ContentId NOTHING = new ContentId("text");

    private TextEvent() {}

    /** Of nobody, in public, on no surface in particular. */
    public static ContentEvent of(String text, @Nullable String language, Instant time) {
        return new ContentEvent(
                NOBODY,
                NOTHING,
                0,
                ContentChange.CREATED,
                Surface.OTHER,
                Audience.PUBLIC,
                0,
                text,
                List.of(),
                ContentJson.DEFAULT_PLATFORM,
                null,
                language,
                null,
                time);
    }
}
