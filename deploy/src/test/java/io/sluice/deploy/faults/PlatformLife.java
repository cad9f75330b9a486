package io.sluice.deploy.faults;

import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.TermList;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.utils.Utils;

/** A seeded stream of content of a few dozen accounts: much is fine, some is not, some is edited, some deleted. */
final class PlatformLife {

    private static final int ACCOUNTS = 60;
    private static final double CERTAIN = 0.9;
    private static final Duration LENGTH = Duration.ofDays(20);

    private final Random random;
    private final List<String> badTexts;
    private final List<ContentEvent> posted = new ArrayList<>();
    private final Duration step;
    private Instant now;

    PlatformLife(long seed, int events, GuidelineBook book) {
        random = new Random(seed);
        step = LENGTH.dividedBy(events);
        now = Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(LENGTH).minus(Duration.ofHours(1));
        badTexts = book.termLists().values().stream()
                .map(TermList::terms)
                .flatMap(List::stream)
                .filter(term -> term.weight() >= CERTAIN && !term.text().endsWith("*"))
                .map(term -> "well, " + term.text() + " it is")
                .sorted()
                .toList();
    }

    /** The next event; times never run backwards. */
    ContentEvent next() {
        now = now.plus(step);
        int dice = random.nextInt(100);
        if (posted.isEmpty() || dice < 85) {
            return post();
        }
        ContentEvent known = posted.get(random.nextInt(posted.size()));
        return dice < 96 ? edit(known) : delete(known);
    }

    /** For each partition an event that enforce hears of, so that each has come to the end of time. */
    List<ContentEvent> last(int partitions) {
        now = now.plus(step);
        List<ContentEvent> last = new ArrayList<>();
        for (int i = 0; last.size() < partitions; i++) {
            String account = "last-" + i;
            if (Utils.toPositive(Utils.murmur2(Utils.utf8(account))) % partitions == last.size()) {
                last.add(event(account, account + "-item", 1, ContentChange.EDITED, "good night"));
            }
        }
        return last;
    }

    byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(60)];
        random.nextBytes(noise);
        return noise;
    }

    private ContentEvent post() {
        String account = "account-" + random.nextInt(ACCOUNTS);
        ContentEvent event = event(account, "item-" + posted.size(), 0, ContentChange.CREATED, text());
        posted.add(event);
        return event;
    }

    private ContentEvent edit(ContentEvent known) {
        int index = posted.indexOf(known);
        ContentEvent edited = event(
                known.account().value(), known.content().value(), known.revision() + 1, ContentChange.EDITED, text());
        posted.set(index, edited);
        return edited;
    }

    private ContentEvent delete(ContentEvent known) {
        return event(known.account().value(), known.content().value(), known.revision(), ContentChange.DELETED, "");
    }

    private String text() {
        return random.nextInt(5) == 0
                ? badTexts.get(random.nextInt(badTexts.size()))
                : "a fine day, number " + random.nextInt(9);
    }

    private ContentEvent event(String account, String content, int revision, ContentChange change, String text) {
        return new ContentEvent(
                new AccountId(account),
                new ContentId(content),
                revision,
                change,
                Surface.MOMENT,
                Audience.PUBLIC,
                40,
                text,
                List.of(),
                "wechat",
                random.nextInt(4) == 0 ? "weixin" : null,
                null,
                random.nextInt(10) == 0 ? new AccountId("someone-else") : null,
                now);
    }
}
