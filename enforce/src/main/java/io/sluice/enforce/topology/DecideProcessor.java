package io.sluice.enforce.topology;

import io.sluice.enforce.decision.Decisions;
import io.sluice.enforce.decision.Outcome;
import io.sluice.enforce.decision.Outcome.Decision;
import io.sluice.enforce.decision.Outcome.Rejected;
import io.sluice.enforce.ledger.Ledger;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.assessment.Assessment.SecondLook;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.FailurePoint;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.tally.Tally;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the core what follows from an assessment, keeps the ledger, and sends on what is to be published. */
final class DecideProcessor extends ContextualProcessor<String, Assessment, String, Object> {

    private static final Logger LOG = LoggerFactory.getLogger(DecideProcessor.class);
    private static final Duration PUNCTUATION = Duration.ofSeconds(1);

    private final GuidelinesByVersion guidelines;
    private final Serializer<Assessment> assessments;
    private final Tally tally;
    private LedgerClock clock = new LedgerClock(0);
    private LedgerStores stores;
    private Publisher publisher;
    private DueProcessing dueProcessing;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    DecideProcessor(GuidelinesByVersion guidelines, Serializer<Assessment> assessments, Tally tally) {
        this.guidelines = guidelines;
        this.assessments = assessments;
        this.tally = tally;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        super.init(context);
        clock = new LedgerClock(context.currentSystemTimeMs());
        stores = new LedgerStores(context);
        publisher = new Publisher(context);
        dueProcessing = new DueProcessing(stores, guidelines, publisher);
        context.schedule(PUNCTUATION, PunctuationType.WALL_CLOCK_TIME, this::punctuate);
    }

    @Override
    public void process(Record<String, Assessment> record) {
        Assessment assessment = record.value();
        clock.sawEvent(assessment.occurredAt(), context().currentSystemTimeMs());
        GuidelineBook book = guidelines.judging(assessment);
        ContentId content = assessment.content();
        Ledger before = stores.ledger(assessment.account(), content);
        switch (decide(before, assessment, book)) {
            case Decision decision -> {
                keep(before, decision, LedgerStores.itemKey(assessment.account(), content), book);
                publisher.publish(before, decision, record.timestamp());
                count(assessment);
            }
            case Rejected rejected -> refuse(record, rejected);
        }
    }

    /** What is looked at a second time was decided, and counted, the first time. */
    private void count(Assessment assessment) {
        if (assessment.cause() instanceof SecondLook) {
            tally.countReconsidered();
        } else {
            tally.countJudged();
        }
    }

    private static Outcome decide(Ledger before, Assessment assessment, GuidelineBook book) {
        try {
            return Decisions.decide(before, assessment, book);
        } catch (RuntimeException e) {
            // A bug in the core costs this one record, which is kept, and not the stream.
            String where = FailurePoint.of(e);
            LOG.error("Could not decide {}: {}", assessment.origin(), where);
            return new Rejected(RefusalReason.INTERNAL_ERROR, where);
        }
    }

    private void keep(Ledger before, Decision decision, String itemKey, GuidelineBook book) {
        Ledger after = decision.after();
        if (!after.standing().equals(before.standing())) {
            stores.put(after.standing());
            dueProcessing.plan(before.standing(), after.standing());
        }
        if (after.item() != null && !after.item().equals(before.item())) {
            stores.put(itemKey, after.item());
            if (before.item() == null) {
                dueProcessing.plan(itemKey, after.item(), book.reviews());
            }
        }
    }

    private void refuse(Record<String, Assessment> record, Rejected rejected) {
        Assessment assessment = record.value();
        DeadLetter letter = new DeadLetter(
                assessment.origin(),
                DeadLetter.Stage.ENFORCE,
                rejected.reason(),
                rejected.detail(),
                record.key().getBytes(StandardCharsets.UTF_8),
                assessments.serialize("", assessment),
                Instant.ofEpochMilli(record.timestamp()));
        // A second look was received, and decided, as something else.
        if (!(assessment.cause() instanceof SecondLook)) {
            tally.countRefused(letter);
        }
        publisher.refuse(record.key(), letter, record.timestamp());
    }

    private void punctuate(long wallClock) {
        dueProcessing.run(clock.horizon(wallClock), wallClock);
    }
}
