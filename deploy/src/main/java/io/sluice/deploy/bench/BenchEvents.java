package io.sluice.deploy.bench;

import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A stream of as many content events as are wanted: those that were read, again and again, each time as something new. A
 * later pass gives each author what another one says, so that nobody comes to say the same for ever.
 */
final class BenchEvents {

    /** A prime, so that each pass differs from the ones before. */
    private static final long STRIDE = 7_919;

    private final List<ContentEvent> read;
    private final String prefix;
    private long count;

    /** @param prefix of the content ids, which tells the events of one trial from another's */
    BenchEvents(List<ContentEvent> read, String prefix) {
        this.read = read;
        this.prefix = prefix;
    }

    ContentEvent next() {
        long pass = count / read.size();
        return event(
                read.get((int) (count % read.size())),
                read.get((int) ((count + pass * STRIDE) % read.size())).account());
    }

    /** This event, by an author that nobody else is: each brings its own enforcement. */
    ContentEvent next(ContentEvent event) {
        return event(event, new AccountId(prefix + "-author-" + count));
    }

    private ContentEvent event(ContentEvent like, AccountId author) {
        return new ContentEvent(
                author,
                new ContentId(prefix + "-" + count++),
                0,
                ContentChange.CREATED,
                like.surface(),
                like.audience(),
                like.audienceSize(),
                like.text(),
                like.media(),
                like.platform(),
                like.counterpartPlatform(),
                like.locale(),
                like.sharedFrom(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
}
