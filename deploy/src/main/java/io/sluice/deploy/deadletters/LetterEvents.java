package io.sluice.deploy.deadletters;

import io.sluice.deploy.json.InputEvent;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.review.Instruction;
import io.sluice.schemas.review.ReviewDecision;
import io.sluice.schemas.submission.Submission;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.wire.Decoded;
import io.sluice.schemas.wire.Wire;
import io.sluice.schemas.wire.WireReader;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The event inside a dead letter, where its bytes can be read: ingest refuses input records, the later stages refuse
 * submissions and assessments, which carry the event that they are of.
 */
final class LetterEvents {

    private interface Reader {
        Optional<InputEvent> read(byte @Nullable [] value);
    }

    private final Map<String, Reader> inputs;
    private final Reader submissions;
    private final Reader assessments;

    LetterEvents(Wire wire) {
        inputs = Map.of(
                TopicCatalogue.CONTENT.name(), reader(wire, TopicCatalogue.CONTENT, InputEvent.OfContent::new),
                TopicCatalogue.REPORTS.name(), reader(wire, TopicCatalogue.REPORTS, InputEvent.OfReport::new),
                TopicCatalogue.REVIEWS.name(), reader(wire, TopicCatalogue.REVIEWS, InputEvent.OfReview::new),
                TopicCatalogue.APPEALS.name(), reader(wire, TopicCatalogue.APPEALS, InputEvent.OfAppeal::new));
        submissions = reader(wire, TopicCatalogue.SUBMISSIONS, LetterEvents::of);
        assessments = reader(wire, TopicCatalogue.ASSESSMENTS, LetterEvents::of);
    }

    /** The event; none where the bytes cannot be read, or break a rule of the contract. */
    Optional<InputEvent> of(DeadLetter letter) {
        return switch (letter.stage()) {
            case INGEST -> {
                Reader reader = inputs.get(letter.origin().topic());
                yield reader == null ? Optional.empty() : reader.read(letter.value());
            }
            case CLASSIFY -> submissions.read(letter.value());
            case ENFORCE, SECOND_LOOK -> assessments.read(letter.value());
        };
    }

    private static InputEvent of(Submission submission) {
        return switch (submission.body()) {
            case Submission.Content content -> new InputEvent.OfContent(content.event());
            case Submission.Report report -> new InputEvent.OfReport(report.event());
            case Submission.Instructed instructed -> of(instructed.instruction());
        };
    }

    private static InputEvent of(Assessment assessment) {
        return switch (assessment.cause()) {
            case Assessment.Looked looked -> of(looked);
            case Assessment.SecondLook second -> of(second.of());
            case Assessment.Instructed instructed -> of(instructed.instruction());
        };
    }

    private static InputEvent of(Assessment.Looked looked) {
        return switch (looked) {
            case Assessment.Scored scored -> new InputEvent.OfContent(scored.event());
            case Assessment.Reported reported -> new InputEvent.OfReport(reported.report());
        };
    }

    private static InputEvent of(Instruction instruction) {
        return switch (instruction) {
            case ReviewDecision decision -> new InputEvent.OfReview(decision);
            case Appeal appeal -> new InputEvent.OfAppeal(appeal);
        };
    }

    private static <T> Reader reader(Wire wire, Topic<T> topic, Function<T, InputEvent> event) {
        WireReader<T> reader = wire.reader(topic.contract());
        return value -> switch (reader.read(value)) {
            case Decoded.Value<T>(T decoded) -> Optional.of(event.apply(decoded));
            case Decoded.Refused<T> _ -> Optional.empty();
        };
    }
}
