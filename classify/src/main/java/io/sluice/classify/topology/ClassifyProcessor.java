package io.sluice.classify.topology;

import io.sluice.classify.score.Classifier;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.assessment.Assessment.Instructed;
import io.sluice.schemas.assessment.Assessment.Looked;
import io.sluice.schemas.assessment.Assessment.Reported;
import io.sluice.schemas.assessment.Assessment.Scored;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.FailurePoint;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.submission.Fingerprint;
import io.sluice.schemas.submission.Submission;
import io.sluice.schemas.tally.Tally;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
        Assessment assessment;
        boolean again;
        boolean goesOn;
        try {
            assessment = assess(submission, classifier);
            again = wantsSecondLook(assessment, classifier);
            goesOn = goesOn(assessment, classifier, again);
        } catch (RuntimeException e) {
            // A bug in the core costs this one record, which is kept, and not the stream.
            String where = FailurePoint.of(e);
            LOG.error("Could not classify {}: {}", submission.origin(), where);
            refuse(record, where);
            return;
        }
        if (goesOn) {
            context().forward(record.withValue(assessment), Classify.ASSESSED);
        } else {
            // Also where it is looked at again: a second look is no record of its own.
            tally.countCleared();
        }
        if (again) {
            context().forward(record.withValue(assessment), Classify.TO_LOOK_AT);
        }
    }

    private static Assessment assess(Submission submission, Classifier classifier) {
        return new Assessment(
                submission.origin(),
                switch (submission.body()) {
                    case Submission.Content(ContentEvent event, Fingerprint fingerprint) ->
                        new Scored(
                                event,
                                fingerprint,
                                event.change() == ContentChange.DELETED
                                        ? classifier.nothing()
                                        : classifier.score(event, false));
                    case Submission.Report report ->
                        new Reported(
                                report.event(),
                                report.fingerprint(),
                                classifier.score(report.event().item(), true));
                    case Submission.Instructed instructed -> new Instructed(instructed.instruction());
                });
    }

    /**
     * Whether enforce must hear of it now. Not of what is new and clean.
     *
     * @param again it is to be looked at again: then not of what only a reviewer is to see, either
     */
    private static boolean goesOn(Assessment assessment, Classifier classifier, boolean again) {
        // An edit or a delete may be of an item that the ledger holds, however clean it is now.
        return !(assessment.cause() instanceof Scored scored)
                || scored.event().change() != ContentChange.CREATED
                || (again ? classifier.isUrgent(scored.scores()) : classifier.isNoteworthy(scored.scores()));
    }

    private static boolean wantsSecondLook(Assessment assessment, Classifier classifier) {
        return assessment.cause() instanceof Looked looked
                && looked.item().change() != ContentChange.DELETED
                && classifier.wantsSecondLook(looked.item(), looked.scores(), looked instanceof Reported);
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
