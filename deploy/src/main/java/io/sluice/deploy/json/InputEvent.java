package io.sluice.deploy.json;

import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.review.ReviewDecision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be published to an input topic. */
public sealed interface InputEvent {

    /** A change of an item. */
    record OfContent(ContentEvent event) implements InputEvent {}

    /** A report of an item. */
    record OfReport(ReportEvent event) implements InputEvent {}

    /** A reviewer's decision. */
    record OfReview(ReviewDecision decision) implements InputEvent {}

    /** An appeal against an enforcement. */
    record OfAppeal(Appeal appeal) implements InputEvent {}

    /** Any bytes, as they are: how a sample holds records that are broken. */
    record Raw(String topic, byte @Nullable [] key, byte @Nullable [] value, Instant timestamp) implements InputEvent {

        /** Without the bytes: content is never logged. */
        @Override
        public String toString() {
            return "bytes for " + topic;
        }
    }
}
