package io.sluice.classify.topology;

import io.sluice.classify.score.Classifier;
import io.sluice.classify.score.Inquiry;
import io.sluice.classify.secondlook.ExpectedHarm;
import io.sluice.classify.secondlook.IntakeFirst;
import io.sluice.classify.secondlook.LookRules;
import io.sluice.classify.secondlook.Place;
import io.sluice.classify.secondlook.Skipping;
import io.sluice.classify.secondlook.WaitingList;
import io.sluice.classify.secondlook.WaitingList.Shedding;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.assessment.Assessment.Looked;
import io.sluice.schemas.assessment.Assessment.Reported;
import io.sluice.schemas.assessment.Assessment.SecondLook;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.FailurePoint;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.tally.LookTally;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets items wait, lets the models read them when it is their turn, and sheds what is too much. */
final class SecondLookProcessor extends ContextualProcessor<String, Assessment, String, Object> {

    private static final Logger LOG = LoggerFactory.getLogger(SecondLookProcessor.class);
    private static final Duration PUNCTUATION = Duration.ofMillis(10);

    /**
     * Of each punctuation. There is at least one batch in each, of some 20 to 400 ms; a thread that has two dozen partitions
     * is then back at its consumer after 5 s at the most, half of a transaction's timeout.
     */
    private static final Duration BUDGET = Duration.ofMillis(50);

    /** The ledger remembers for a day that an item was edited or deleted: a look that is begun later might be too late. */
    private static final Duration TOO_LATE = Duration.ofHours(12);

    private final Classifiers classifiers;
    private final Serde<Assessment> serde;
    private final Serializer<Assessment> refused;
    private final LookRules rules;
    private final LookTally tally;
    private final IntakeFirst intake = new IntakeFirst();
    private WaitingStore store;
    private WaitingList list;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    SecondLookProcessor(
            Classifiers classifiers,
            Serde<Assessment> serde,
            Serializer<Assessment> refused,
            LookRules rules,
            LookTally tally) {
        this.classifiers = classifiers;
        this.serde = serde;
        this.refused = refused;
        this.rules = rules;
        this.tally = tally;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        super.init(context);
        store = new WaitingStore(context.getStateStore(SecondLooks.WAITING), serde);
        list = new WaitingList(rules, context.currentSystemTimeMs());
        store.restore(list);
        context.schedule(PUNCTUATION, PunctuationType.WALL_CLOCK_TIME, this::punctuate);
    }

    @Override
    public void process(Record<String, Assessment> record) {
        Assessment item = record.value();
        long now = context().currentSystemTimeMs();
        if (!(item.cause() instanceof Looked looked)) {
            refuse(item, RefusalReason.MALFORMED_FIELD, "cause: is nothing that a model can look at", now);
            return;
        }
        tally.countAsked();
        intake.take();
        if (now - record.timestamp() > TOO_LATE.toMillis()) {
            tally.countForgotten();
            skip(item, now);
            return;
        }
        long offset = context().recordMetadata().orElseThrow().offset();
        double harm = ExpectedHarm.of(looked, classifierOf(looked).book());
        Place place = new Place(false, harm, now, offset);
        store.put(place, item);
        list.add(place);
        // Of too many; who has waited for too long has a last chance before.
        if (list.waiting() > rules.mostWaiting()) {
            list.shedOne(now).ifPresent(shedding -> shed(shedding, now));
        }
    }

    @Override
    public void close() {
        tally.left(context().taskId().partition());
    }

    private void punctuate(long now) {
        if (intake.isTimeToLook()) {
            lookForAWhile(now);
        }
        long end = System.nanoTime() + BUDGET.toNanos();
        Optional<Shedding> shedding = list.shedOne(now);
        while (shedding.isPresent()) {
            shed(shedding.get(), now);
            shedding = System.nanoTime() - end < 0 ? list.shedOne(now) : Optional.empty();
        }
        Optional<Place> forgotten = list.forgetOne(now);
        while (forgotten.isPresent()) {
            store.remove(forgotten.get());
            tally.countForgotten();
            forgotten = System.nanoTime() - end < 0 ? list.forgetOne(now) : Optional.empty();
        }
        long oldest = list.waiting() == 0 ? 0 : list.oldest(now);
        tally.stands(context().taskId().partition(), new LookTally.Queue(list.waiting(), list.shed(), oldest));
    }

    private void lookForAWhile(long now) {
        long end = System.nanoTime() + BUDGET.toNanos();
        boolean more = true;
        while (more) {
            more = look(now) && System.nanoTime() - end < 0;
        }
    }

    /** Looks at a batch; false where nobody waits. */
    private boolean look(long now) {
        List<Place> turn = list.next();
        Map<Classifier, List<Assessment>> byBook = new LinkedHashMap<>();
        for (Place place : turn) {
            Assessment item = store.get(place);
            store.remove(place);
            byBook.computeIfAbsent(classifierOf((Looked) item.cause()), none -> new ArrayList<>())
                    .add(item);
        }
        long begin = System.nanoTime();
        byBook.forEach((classifier, items) -> look(classifier, items, now));
        if (!turn.isEmpty()) {
            tally.countLook(turn.size(), turn.getFirst().shed(), System.nanoTime() - begin);
        }
        return !turn.isEmpty();
    }

    private void look(Classifier classifier, List<Assessment> items, long now) {
        List<Scores> scores;
        try {
            scores = classifier.secondLook(
                    items.stream().map(item -> inquiry((Looked) item.cause())).toList());
        } catch (RuntimeException e) {
            lookOneByOne(classifier, items, e, now);
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            forward(items.get(i), scores.get(i), now);
        }
    }

    private static Inquiry inquiry(Looked looked) {
        return new Inquiry(looked.item(), looked instanceof Reported);
    }

    /** A bug costs the one record that it meets, which is kept, and not the batch. */
    private void lookOneByOne(Classifier classifier, List<Assessment> items, RuntimeException failure, long now) {
        if (items.size() > 1) {
            items.forEach(item -> look(classifier, List.of(item), now));
        } else {
            String where = FailurePoint.of(failure);
            LOG.error("Could not look at {} again: {}", items.getFirst().origin(), where);
            refuse(items.getFirst(), RefusalReason.INTERNAL_ERROR, where, now);
        }
    }

    private void shed(Shedding shedding, long now) {
        Assessment item = store.get(shedding.from());
        store.move(shedding.from(), shedding.to());
        tally.countShed();
        skip(item, now);
    }

    /** Says what is to be said of an item that goes without its second look, for now or for ever. */
    private void skip(Assessment item, long now) {
        Looked looked = (Looked) item.cause();
        Classifier classifier = classifierOf(looked);
        Skipping.of(looked, classifier.isUrgent(looked.scores()), () -> classifier.secondLookSignals(inquiry(looked)))
                .ifPresent(scores -> forward(item, scores, now));
    }

    private void forward(Assessment item, Scores scores, long now) {
        Looked looked = ((Looked) item.cause()).with(scores);
        Assessment again = new Assessment(item.origin(), new SecondLook(looked));
        context().forward(new Record<>(item.account().value(), again, now), SecondLooks.LOOKED);
    }

    private Classifier classifierOf(Looked looked) {
        return classifiers.of(looked.scores().guidelinesVersion(), looked.item().occurredAt());
    }

    private void refuse(Assessment item, RefusalReason reason, String detail, long now) {
        String key = item.account().value();
        DeadLetter letter = new DeadLetter(
                item.origin(),
                DeadLetter.Stage.SECOND_LOOK,
                reason,
                detail,
                key.getBytes(StandardCharsets.UTF_8),
                refused.serialize("", item),
                Instant.ofEpochMilli(now));
        tally.countRefused();
        context().forward(new Record<>(key, letter, now), SecondLooks.REFUSED);
    }
}
