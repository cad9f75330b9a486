package io.sluice.schemas.report;

import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.Checks;
import io.sluice.schemas.id.ReportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One account reports one item. It carries the item's content as the reporter saw it, so that the item can be looked at
 * again without all content being stored.
 *
 * @param category the section or clause that the reporter chose, where the platform asks for one
 * @param comment the reporter's words
 */
public record ReportEvent(
        ReportId report,
        AccountId reporter,
        NoticeSource source,
        ContentEvent item,
        @Nullable String category,
        String comment,
        Instant reportedAt) {

    private static final int MAX_COMMENT_LENGTH = 4_000;

    public ReportEvent {
        if (category != null) {
            Checks.id("category", category);
        }
        Checks.text("comment", comment, MAX_COMMENT_LENGTH);
        Checks.eventTime("reportedAt", reportedAt);
    }

    /** Without texts: content is never logged. */
    @Override
    public String toString() {
        return "report " + report + " of " + item;
    }
}
