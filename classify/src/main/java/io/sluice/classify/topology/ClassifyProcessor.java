package io.sluice.classify.topology;

import io.sluice.classify.score.Classifier;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.assessment.Assessment.Instructed;
import io.sluice.schemas.assessment.Assessment.Reported;
import io.sluice.schemas.assessment.Assessment.Scored;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.FailurePoint;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.submission.Submission;
import io.sluice.schemas.tally.Tally;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the core how an item scores, and sends on what enforce must hear of. */
final class ClassifyProcessor extends ContextualProcessor<String, Submission, String, Object> {

    private static final Logger LOG = LoggerFactory.getLogger(ClassifyProcessor.class);

    private final Classifiers classifiers;
    private final Serializer<Submission> submissions;
    private final Tally tally;

    ClassifyProcessor(Classifiers classifiers, Serializer<Submission> submissions, Tally tally) {
        this.classifiers = classifiers;
        this.submissions = submissions;
        this.tally = tally;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        super.init(context);
        // Compiled now, what is in force does not hold up the first event.
        classifiers.inForceAt(Instant.ofEpochMilli(context.currentSystemTimeMs()));
    }

    @Override
    public void process(Record<String, Submission> record) {
        Submission submission = record.value();
        Classifier classifier = classifiers.inForceAt(submission.occurredAt());
        Optional<Assessment> assessment;
        try {
            assessment = assess(submission, classifier);
        } catch (RuntimeException e) {
            // A bug in the core costs this one record, which is kept, and not the stream.
            String where = FailurePoint.of(e);
            LOG.error("Could not classify {}: {}", submission.origin(), where);
            refuse(record, where);
            return;
        }
        if (assessment.isPresent()) {
            context().forward(record.withValue(assessment.get()), Classify.ASSESSED);
        } else {
            tally.countCleared();
        }
    }

    /** What enforce must hear; nothing for what is new and clean. */
    private static Optional<Assessment> assess(Submission submission, Classifier classifier) {
        return switch (submission.body()) {
            case Submission.Content content -> scored(submission, content, classifier);
            case Submission.Report report -> {
                Scores scores = classifier.score(report.event().item(), true);
                yield Optional.of(new Assessment(
                        submission.origin(), new Reported(report.event(), report.fingerprint(), scores)));
            }
            case Submission.Instructed instructed ->
                Optional.of(new Assessment(submission.origin(), new Instructed(instructed.instruction())));
        };
    }

    private static Optional<Assessment> scored(
            Submission submission, Submission.Content content, Classifier classifier) {
        ContentEvent event = content.event();
        Scores scores = event.change() == ContentChange.DELETED ? classifier.nothing() : classifier.score(event, false);
        // An edit or a delete may be of an item that the ledger holds, however clean it is now.
        if (event.change() == ContentChange.CREATED && !classifier.isNoteworthy(scores)) {
            return Optional.empty();
        }
        return Optional.of(new Assessment(submission.origin(), new Scored(event, content.fingerprint(), scores)));
    }

    private void refuse(Record<String, Submission> record, String where) {
        DeadLetter letter = new DeadLetter(
                record.value().origin(),
                DeadLetter.Stage.CLASSIFY,
                RefusalReason.INTERNAL_ERROR,
                where,
                record.key().getBytes(StandardCharsets.UTF_8),
                submissions.serialize("", record.value()),
                Instant.ofEpochMilli(record.timestamp()));
        tally.countRefused(letter);
        context().forward(record.withValue(letter), Classify.REFUSED);
    }
}
