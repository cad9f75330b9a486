package io.sluice.deploy.publish;

import io.sluice.deploy.json.InputEvent;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.review.ReviewDecision;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Makes records of events: each to its topic, keyed as the contract says, stamped with its own time. */
public final class EventEncoder {

    private final Serializer<ContentEvent> contents;
    private final Serializer<ReportEvent> reports;
    private final Serializer<ReviewDecision> decisions;
    private final Serializer<Appeal> appeals;

    /** Looks up the ids of the schemas, and fails if the registry does not hold them. */
    public EventEncoder(Wire wire) {
        contents = writer(wire, TopicCatalogue.CONTENT);
        reports = writer(wire, TopicCatalogue.REPORTS);
        decisions = writer(wire, TopicCatalogue.REVIEWS);
        appeals = writer(wire, TopicCatalogue.APPEALS);
    }

    /**
     * The record of an event.
     *
     * @param key in the place of the event's own; null for that
     */
    public Outgoing encode(InputEvent event, @Nullable String key) {
        return switch (event) {
            case InputEvent.OfContent(ContentEvent content) ->
                record(
                        TopicCatalogue.CONTENT,
                        contents,
                        content,
                        key == null ? content.account().value() : key,
                        content.occurredAt());
            case InputEvent.OfReport(ReportEvent report) ->
                record(
                        TopicCatalogue.REPORTS,
                        reports,
                        report,
                        key == null ? report.reporter().value() : key,
                        report.reportedAt());
            case InputEvent.OfReview(ReviewDecision decision) ->
                record(
                        TopicCatalogue.REVIEWS,
                        decisions,
                        decision,
                        key == null ? decision.account().value() : key,
                        decision.decidedAt());
            case InputEvent.OfAppeal(Appeal appeal) ->
                record(
                        TopicCatalogue.APPEALS,
                        appeals,
                        appeal,
                        key == null ? appeal.account().value() : key,
                        appeal.submittedAt());
            case InputEvent.Raw raw -> new Outgoing(raw.topic(), raw.key(), raw.value(), raw.timestamp());
        };
    }

    private static <T> Outgoing record(Topic<T> topic, Serializer<T> writer, T value, String key, Instant time) {
        return new Outgoing(
                topic.name(), key.getBytes(StandardCharsets.UTF_8), writer.serialize(topic.name(), value), time);
    }

    private static <T> Serializer<T> writer(Wire wire, Topic<T> topic) {
        return wire.writer(topic.contract(), topic.name());
    }
}
