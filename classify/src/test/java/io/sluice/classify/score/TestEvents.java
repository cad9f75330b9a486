package io.sluice.classify.score;

import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import java.time.Instant;
import java.util.List;

/** Content events to score. */
public final class TestEvents {

    private TestEvents() {}

    public static ContentEvent saying(String text) {
        return event(text, ContentChange.CREATED, Surface.MOMENT, 10);
    }

    public static ContentEvent event(String text, ContentChange change, Surface surface, int audience) {
        return new ContentEvent(
                new AccountId("author"),
                new ContentId("item"),
                change == ContentChange.CREATED ? 0 : 1,
                change,
                surface,
                Audience.PUBLIC,
                audience,
                text,
                List.of(),
                "wechat",
                surface == Surface.GROUP_NAME ? "weixin" : null,
                null,
                null,
                Instant.parse("2026-11-23T08:00:00Z"));
    }
}
