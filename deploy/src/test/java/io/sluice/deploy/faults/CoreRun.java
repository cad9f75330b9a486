package io.sluice.deploy.faults;

import io.sluice.classify.score.Classifier;
import io.sluice.enforce.decision.Decisions;
import io.sluice.enforce.decision.Outcome;
import io.sluice.enforce.ledger.ItemRecord;
import io.sluice.enforce.ledger.Ledger;
import io.sluice.ingest.acceptance.Acceptance;
import io.sluice.ingest.acceptance.Acceptor;
import io.sluice.ingest.acceptance.ContentInput;
import io.sluice.ingest.acceptance.RawRecord;
import io.sluice.ingest.acceptance.ValueReader;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.ContentVisibility;
import io.sluice.schemas.standing.StandingFold;
import io.sluice.schemas.submission.Submission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What the pure cores of the three stages make of a content topic, record by record, with no stream around them. */
final class CoreRun {

    private final Acceptor<ContentEvent> acceptor;
    private final Classifier classifier;
    private final Map<AccountId, AccountStanding> standings = new HashMap<>();
    private final Map<AccountId, Integer> partitions = new HashMap<>();
    private final Map<Integer, Instant> latest = new HashMap<>();
    private final Map<ContentId, ItemRecord> items = new HashMap<>();
    private final Map<AccountId, List<Enforcement>> logs = new HashMap<>();
    private final Set<Origin> refused = new HashSet<>();

    CoreRun(GuidelineBook book, ValueReader<ContentEvent> reader) {
        acceptor = new Acceptor<>(reader, new ContentInput());
        classifier = Classifier.of(book);
    }

    void read(ConsumerRecord<byte[], byte[]> read) {
        Origin origin = new Origin(read.topic(), read.partition(), read.offset());
        switch (acceptor.accept(new RawRecord(origin, read.key(), read.value(), read.timestamp()))) {
            case Acceptance.Refused _ -> refused.add(origin);
            case Acceptance.Accepted accepted -> {
                if (accepted.submission().body() instanceof Submission.Content content) {
                    judge(origin, content);
                }
            }
        }
    }

    /** What fell due while the accounts themselves were silent, up to the time that their partition has come to. */
    void settleAll() {
        for (AccountId account : List.copyOf(standings.keySet())) {
            Instant horizon = latest.getOrDefault(partitions.getOrDefault(account, -1), Instant.EPOCH);
            keep(account, Decisions.settle(standing(account), horizon), null);
        }
    }

    Map<AccountId, List<Enforcement>> logs() {
        return logs;
    }

    /** Of accounts that something was enforced against. */
    Map<AccountId, AccountStanding> standings() {
        Map<AccountId, AccountStanding> sanctioned = new HashMap<>(standings);
        sanctioned.values().removeIf(standing -> standing.lastSequence() == 0);
        return sanctioned;
    }

    Map<ContentId, ContentVisibility> visibilities() {
        Map<ContentId, ContentVisibility> visibilities = new HashMap<>();
        items.forEach((content, item) -> {
            if (item.published() != null) {
                visibilities.put(content, item.published());
            }
        });
        return visibilities;
    }

    Set<Origin> refused() {
        return refused;
    }

    private void judge(Origin origin, Submission.Content content) {
        ContentEvent event = content.event();
        Scores scores = event.change() == ContentChange.DELETED ? classifier.nothing() : classifier.score(event, false);
        boolean again = classifier.wantsSecondLook(event, scores, false);
        if (event.change() == ContentChange.CREATED
                && !(again ? classifier.isUrgent(scores) : classifier.isNoteworthy(scores))) {
            return;
        }
        Assessment assessment = new Assessment(origin, new Assessment.Scored(event, content.fingerprint(), scores));
        partitions.put(event.account(), origin.partition());
        latest.merge(origin.partition(), event.occurredAt(), (one, other) -> one.isAfter(other) ? one : other);
        Ledger ledger = new Ledger(standing(event.account()), items.get(event.content()));
        keep(event.account(), Decisions.decide(ledger, assessment, classifier.book()), event.content());
    }

    private AccountStanding standing(AccountId account) {
        return standings.getOrDefault(account, StandingFold.opened(account));
    }

    private void keep(AccountId account, Outcome outcome, @Nullable ContentId content) {
        if (!(outcome instanceof Outcome.Decision decision)) {
            throw new AssertionError("content is never rejected: " + outcome);
        }
        standings.put(account, decision.after().standing());
        ItemRecord item = decision.after().item();
        if (content != null && item != null) {
            items.put(content, item);
        }
        logs.computeIfAbsent(account, none -> new ArrayList<>()).addAll(decision.enforcements());
    }
}
