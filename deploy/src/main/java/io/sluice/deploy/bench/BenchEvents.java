package io.sluice.deploy.bench;

import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** A seeded stream of content events: few accounts say much, and most say little, as on any platform. */
final class BenchEvents {

    private static final int ACCOUNTS = 100_000;

    private final List<String> texts;
    private final Random random;
    private final String prefix;
    private long count;

    /** @param prefix of the content ids, which tells the events of one trial from another's */
    BenchEvents(List<String> texts, String prefix) {
        this.texts = texts;
        this.prefix = prefix;
        this.random = new Random(prefix.hashCode());
    }

    ContentEvent next() {
        return event(texts.get((int) (count % texts.size())), account());
    }

    /** An event that says what it is told to, by an account that nobody else is: each brings its own enforcement. */
    ContentEvent saying(String text) {
        return event(text, prefix + "-author-" + count);
    }

    private String account() {
        double skewed = Math.pow(random.nextDouble(), 4);
        return "account-" + (int) (ACCOUNTS * skewed);
    }

    private ContentEvent event(String text, String account) {
        return new ContentEvent(
                new AccountId(account),
                new ContentId(prefix + "-" + count++),
                0,
                ContentChange.CREATED,
                Surface.MOMENT,
                Audience.PUBLIC,
                150,
                text,
                List.of(),
                "wechat",
                null,
                null,
                null,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
}
