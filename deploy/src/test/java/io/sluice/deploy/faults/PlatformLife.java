package io.sluice.deploy.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.TermList;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.ReportId;
import io.sluice.schemas.report.NoticeSource;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.review.ReviewDecision;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/**
 * A seeded platform of a few dozen accounts. First there is content: much is fine, some is not, some is edited, some
 * deleted. Then people speak of it: reporters, after them reviewers and those whom something was enforced against.
 *
 * <p>What is said of one account comes in one topic at a time, since only within a topic are records in order.
 */
final class PlatformLife {

    private static final int ACCOUNTS = 60;
    private static final double CERTAIN = 0.9;
    private static final Duration LENGTH = Duration.ofDays(20);
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(1);

    private final Random random;
    private final List<String> badTexts;
    private final List<ContentEvent> posted = new ArrayList<>();
    private final Set<ContentId> deleted = new HashSet<>();
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

    /** Some items of each account are reported by one who does so often, a few of them twice. */
    List<ReportEvent> reports() {
        List<ReportEvent> reports = new ArrayList<>();
        for (ContentEvent item : posted) {
            if (!deleted.contains(item.content()) && random.nextInt(6) == 0) {
                now = now.plus(BETWEEN_WORDS);
                ReportEvent report = new ReportEvent(
                        new ReportId("report-" + reports.size()),
                        new AccountId("watcher-of-" + item.account().value()),
                        NoticeSource.USER,
                        item,
                        null,
                        "look at this",
                        now);
                reports.add(report);
                if (random.nextInt(5) == 0) {
                    reports.add(report);
                }
            }
        }
        return reports;
    }

    /** What reviewers decide of the cases of every other account. */
    List<ReviewDecision> reviews(Collection<ReviewCase> cases) {
        List<ReviewDecision> reviews = new ArrayList<>();
        for (ReviewCase open : cases) {
            ClauseId clause = open.clause();
            if (open.status() == ReviewCase.Status.OPEN && isReviewed(open.account())) {
                now = now.plus(BETWEEN_WORDS);
                ReviewDecision.Ruling ruling = clause == null || random.nextBoolean()
                        ? new ReviewDecision.NoViolation()
                        : new ReviewDecision.Violation(
                                clause,
                                random.nextBoolean() ? ReviewDecision.Measure.LIMIT : ReviewDecision.Measure.REMOVE);
                reviews.add(new ReviewDecision(
                        "review-" + reviews.size(),
                        open.account(),
                        open.content(),
                        open.caseId(),
                        "reviewer-1",
                        ruling,
                        null,
                        "seen",
                        now));
            }
        }
        return reviews;
    }

    /** The other accounts dispute what was enforced against them, whether it still holds or not. */
    List<Appeal> appeals(List<Enforcement> log) {
        List<Appeal> appeals = new ArrayList<>();
        for (Enforcement enforcement : log) {
            Enforcement.ItemRevision item = enforcement.item();
            if (item != null && !isReviewed(enforcement.account()) && random.nextInt(3) == 0) {
                now = now.plus(BETWEEN_WORDS);
                appeals.add(new Appeal(
                        "appeal-against-" + enforcement.id().value(),
                        enforcement.account(),
                        item.content(),
                        enforcement.id(),
                        "that was no offence",
                        now));
            }
        }
        return appeals;
    }

    private static boolean isReviewed(AccountId account) {
        return account.value().hashCode() % 2 == 0;
    }

    /** For each partition an event that enforce hears of, so that each has come to the end of time. */
    List<ContentEvent> last(int partitions) {
        now = now.plus(step);
        List<ContentEvent> last = new ArrayList<>();
        for (int i = 0; last.size() < partitions; i++) {
            String account = "last-" + i;
            if (BuiltInPartitioner.partitionForKey(account.getBytes(UTF_8), partitions) == last.size()) {
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
        deleted.add(known.content());
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
