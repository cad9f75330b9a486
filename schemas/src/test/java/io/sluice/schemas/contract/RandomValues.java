package io.sluice.schemas.contract;

import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.MediaReference;
import io.sluice.schemas.content.MediaReference.MediaHash;
import io.sluice.schemas.content.MediaReference.MediaKind;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.id.ReportId;
import io.sluice.schemas.report.NoticeSource;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.review.ReviewDecision;
import io.sluice.schemas.review.ReviewDecision.Measure;
import io.sluice.schemas.review.ReviewDecision.NoViolation;
import io.sluice.schemas.review.ReviewDecision.Violation;
import io.sluice.schemas.submission.Fingerprint;
import io.sluice.schemas.submission.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values of the input side that are valid and otherwise anything, from a seed. */
public class RandomValues {

    private static final int[] ALPHABETS = {'a', 'é', 'Ж', '中', 0x1F600};

    final Random random;

    public RandomValues(long seed) {
        random = new Random(seed);
    }

    public ContentEvent contentEvent() {
        return new ContentEvent(
                account(),
                content(),
                random.nextInt(5),
                one(ContentChange.values()),
                one(Surface.values()),
                one(Audience.values()),
                random.nextInt(1_000_000),
                text(300),
                list(3, this::media),
                text(10) + "p",
                maybe(() -> text(10) + "c"),
                maybe(() -> "zh-Hant"),
                maybe(this::account),
                time());
    }

    public ReportEvent reportEvent() {
        return new ReportEvent(
                new ReportId(id()),
                account(),
                one(NoticeSource.values()),
                contentEvent(),
                maybe(this::id),
                text(100),
                time());
    }

    public ReviewDecision reviewDecision() {
        return new ReviewDecision(
                id(),
                account(),
                content(),
                new CaseId(id()),
                id(),
                random.nextBoolean() ? new Violation(clause(), one(Measure.values())) : new NoViolation(),
                maybe(() -> random.nextInt(5)),
                text(100),
                time());
    }

    public Appeal appeal() {
        return new Appeal(id(), account(), content(), enforcementId(), text(100), time());
    }

    public Submission submission() {
        return new Submission(
                origin(),
                switch (random.nextInt(4)) {
                    case 0 -> new Submission.Content(contentEvent(), fingerprint());
                    case 1 -> new Submission.Report(reportEvent(), fingerprint());
                    case 2 -> new Submission.Instructed(reviewDecision());
                    default -> new Submission.Instructed(appeal());
                });
    }

    AccountId account() {
        return new AccountId(id());
    }

    ContentId content() {
        return new ContentId(id());
    }

    ClauseId clause() {
        return new ClauseId(id().replace('/', '-'), id());
    }

    EnforcementId enforcementId() {
        return new EnforcementId(id());
    }

    Origin origin() {
        return new Origin(id(), random.nextInt(100), random.nextLong(Long.MAX_VALUE));
    }

    Fingerprint fingerprint() {
        return new Fingerprint(random.nextLong());
    }

    /** In milliseconds, as events are. */
    Instant time() {
        return Instant.parse("2026-01-01T00:00:00Z").plusMillis(random.nextLong(400L * 86_400_000));
    }

    String id() {
        return "i" + text(30);
    }

    /** Of letters from several scripts, and beyond the basic plane. */
    String text(int max) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(max); length > 0; length--) {
            text.appendCodePoint(ALPHABETS[random.nextInt(ALPHABETS.length)] + random.nextInt(26));
        }
        return text.toString();
    }

    <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    <T> List<T> list(int max, Supplier<T> element) {
        return Stream.generate(element).limit(random.nextInt(max + 1)).toList();
    }

    <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private MediaReference media() {
        return new MediaReference(
                id(), one(MediaKind.values()), list(3, () -> new MediaHash(id(), id(), random.nextInt(101))));
    }
}
