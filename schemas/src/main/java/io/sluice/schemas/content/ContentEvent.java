package io.sluice.schemas.content;

import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.Checks;
import io.sluice.schemas.id.ContentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of one item of content.
 *
 * @param revision 0 for the creation, one more for each edit; a delete carries the last one
 * @param audienceSize how many accounts can see it; 0 where the platform does not know
 * @param text the whole text of this revision; empty for a delete or for media alone
 * @param platform the platform whose terms the author is under, in lower case, for example {@code wechat}
 * @param counterpartPlatform the other platform, where the item crosses over to its users
 * @param locale a BCP 47 tag, where the platform knows it
 * @param sharedFrom the account whose content this passes on: sharers are liable too, less than authors
 * @param occurredAt when it happened on the platform; an event is judged by the guidelines in force then
 */
public record ContentEvent(
        AccountId account,
        ContentId content,
        int revision,
        ContentChange change,
        Surface surface,
        Audience audience,
        int audienceSize,
        String text,
        List<MediaReference> media,
        String platform,
        @Nullable String counterpartPlatform,
        @Nullable String locale,
        @Nullable AccountId sharedFrom,
        Instant occurredAt) {

    /** In UTF-16 characters. Longer texts belong in several items. */
    public static final int MAX_TEXT_LENGTH = 65_536;

    private static final int MAX_MEDIA = 64;

    public ContentEvent {
        Checks.notNegative("revision", revision);
        Checks.notNegative("audienceSize", audienceSize);
        Checks.text("text", text, MAX_TEXT_LENGTH);
        media = Checks.list("media", media, MAX_MEDIA);
        Checks.id("platform", platform);
        if (counterpartPlatform != null) {
            Checks.id("counterpartPlatform", counterpartPlatform);
        }
        if (locale != null) {
            Checks.id("locale", locale);
        }
        Checks.eventTime("occurredAt", occurredAt);
    }

    /** Without the text: content is never logged. */
    @Override
    public String toString() {
        return change + " " + content + " r" + revision + " by " + account;
    }
}
