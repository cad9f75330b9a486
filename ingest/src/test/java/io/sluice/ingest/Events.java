package io.sluice.ingest;

import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.MediaReference;
import io.sluice.schemas.content.MediaReference.MediaKind;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.id.ReportId;
import io.sluice.schemas.report.NoticeSource;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.review.ReviewDecision;
import java.time.Instant;
import java.util.List;

/** Events as a platform sends them, one kind each. */
public final class Events {

    public static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private Events() {}

    public static ContentEvent post(String account, String text) {
        return content(account, ContentChange.CREATED, text, List.of(), NOON);
    }

    public static ContentEvent postAt(String account, Instant occurredAt) {
        return content(account, ContentChange.CREATED, "hello", List.of(), occurredAt);
    }

    public static ContentEvent bare(String account, ContentChange change) {
        return content(account, change, "", List.of(), NOON);
    }

    public static ContentEvent picture(String account) {
        MediaReference picture = new MediaReference("m-1", MediaKind.IMAGE, List.of());
        return content(account, ContentChange.CREATED, "", List.of(picture), NOON);
    }

    public static ReportEvent report(String reporter, ContentEvent item) {
        return reportAt(reporter, item, NOON);
    }

    public static ReportEvent reportAt(String reporter, ContentEvent item, Instant reportedAt) {
        return new ReportEvent(
                new ReportId("r-1"),
                new AccountId(reporter),
                NoticeSource.USER,
                item,
                null,
                "look at this",
                reportedAt);
    }

    public static ReviewDecision decision(String account, Instant decidedAt) {
        return new ReviewDecision(
                "d-1",
                new AccountId(account),
                new ContentId("c-1"),
                new CaseId("case-1"),
                "reviewer-7",
                new ReviewDecision.NoViolation(),
                null,
                "a joke",
                decidedAt);
    }

    public static Appeal appeal(String account, Instant submittedAt) {
        return new Appeal(
                "a-1",
                new AccountId(account),
                new ContentId("c-1"),
                new EnforcementId("e-1"),
                "it was a joke",
                submittedAt);
    }

    private static ContentEvent content(
            String account, ContentChange change, String text, List<MediaReference> media, Instant occurredAt) {
        return new ContentEvent(
                new AccountId(account),
                new ContentId("c-1"),
                0,
                change,
                Surface.MOMENT,
                Audience.PUBLIC,
                0,
                text,
                media,
                "wechat",
                null,
                null,
                null,
                occurredAt);
    }
}
