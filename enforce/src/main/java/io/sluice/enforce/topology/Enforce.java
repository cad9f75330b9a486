package io.sluice.enforce.topology;

import io.sluice.enforce.ledger.ItemRecord;
import io.sluice.enforce.ledger.ItemRecordContract;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.assessment.AssessmentContract;
import io.sluice.schemas.cases.ReviewCaseContract;
import io.sluice.schemas.contract.Contract;
import io.sluice.schemas.deadletter.DeadLetterContract;
import io.sluice.schemas.enforcement.EnforcementContract;
import io.sluice.schemas.guidelines.GuidelineTimeline;
import io.sluice.schemas.standing.AccountStandingContract;
import io.sluice.schemas.standing.ContentVisibilityContract;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.wire.StateSerde;
import io.sluice.schemas.wire.Wire;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Assessments in, keyed by account; enforcements and the states that follow from them out.
 *
 * <pre>
 *                                  ┌──> enforcement         by account: the log
 *                                  ├──> account-standing    by account: compacted
 *   assessments ──> enforce-decide ┼──> content-visibility  by content: compacted
 *                     │   ▲        ├──> review-cases        by case: compacted
 *       time ─────────┘   │        └──> dead-letters
 *                      ledger-standings, ledger-items, ledger-due
 * </pre>
 */
public final class Enforce {

    /** The store of the accounts' standings; its changelog tells whether an application has a ledger. */
    public static final String STANDINGS = LedgerStores.STANDINGS;

    static final String DECIDE = "enforce-decide";
    static final String ENFORCEMENT_SINK = "enforcement-sink";
    static final String STANDING_SINK = "account-standing-sink";
    static final String VISIBILITY_SINK = "content-visibility-sink";
    static final String CASES_SINK = "review-cases-sink";
    static final String REFUSED_SINK = "enforce-refused";

    private final Wire wire;
    private final GuidelinesByVersion guidelines;
    private final Tally tally;

    public Enforce(Wire wire, Supplier<GuidelineTimeline> guidelines, Tally tally) {
        this.wire = wire;
        this.guidelines = new GuidelinesByVersion(guidelines);
        this.tally = tally;
    }

    /** Adds enforce to a topology; the assessments stand in the partition of their account. */
    public void attach(StreamsBuilder builder, KStream<String, Assessment> assessments) {
        StateSerde<ItemRecord> items = new StateSerde<>(new ItemRecordContract());
        LedgerStores.addTo(builder, new StateSerde<>(new AccountStandingContract()), items);
        Serializer<Assessment> refused = wire.writer(new AssessmentContract(), "assessments");
        KStream<String, Object> decided = assessments.process(
                () -> new DecideProcessor(guidelines, refused, tally),
                Named.as(DECIDE),
                LedgerStores.STANDINGS,
                LedgerStores.ITEMS,
                LedgerStores.DUE);
        send(decided, "enforcement", new EnforcementContract(), ENFORCEMENT_SINK);
        send(decided, "account-standing", new AccountStandingContract(), STANDING_SINK);
        send(decided, "content-visibility", new ContentVisibilityContract(), VISIBILITY_SINK);
        send(decided, "review-cases", new ReviewCaseContract(), CASES_SINK);
        send(decided, "dead-letters", new DeadLetterContract(), REFUSED_SINK);
    }

    /** The processor names the sink for each value, so that each sink sees its own kind only. */
    @SuppressWarnings("unchecked")
    private <T> void send(KStream<String, Object> decided, String topic, Contract<T, ?> contract, String sink) {
        Serde<T> value = Serdes.serdeFrom(wire.writer(contract, topic), (from, bytes) -> {
            throw new UnsupportedOperationException("a sink does not read");
        });
        ((KStream<String, T>) (KStream<String, ?>) decided)
                .to(topic, Produced.with(Serdes.String(), value).withName(sink));
    }
}
