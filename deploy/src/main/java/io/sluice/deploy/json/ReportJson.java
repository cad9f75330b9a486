package io.sluice.deploy.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ReportId;
import io.sluice.schemas.report.NoticeSource;
import io.sluice.schemas.report.ReportEvent;
import java.time.Instant;

/** Reports; {@code item} is the reported item, in the form of a content event. */
public final class ReportJson {

    private ReportJson() {}

    /** Reads one; {@code now} is when it was made if it does not say. */
    public static ReportEvent read(Fields fields, Instant now) {
        Instant reportedAt = fields.timeOr("reportedAt", now);
        ReportEvent report = new ReportEvent(
                new ReportId(fields.text("reportId")),
                new AccountId(fields.text("reporterId")),
                fields.oneOf("source", NoticeSource.class, NoticeSource.USER),
                ContentJson.read(fields.object("item"), reportedAt),
                fields.textOrNull("category"),
                fields.textOr("comment", ""),
                reportedAt);
        fields.end();
        return report;
    }

    public static ObjectNode write(ReportEvent report) {
        ObjectNode json = Json.object()
                .put("reportId", report.report().value())
                .put("reporterId", report.reporter().value())
                .put("source", report.source().name());
        json.set("item", ContentJson.write(report.item()));
        if (report.category() != null) {
            json.put("category", report.category());
        }
        return json.put("comment", report.comment())
                .put("reportedAt", report.reportedAt().toString());
    }
}
