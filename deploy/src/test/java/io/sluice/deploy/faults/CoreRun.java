package io.sluice.deploy.faults;

import static io.sluice.schemas.topics.TopicCatalogue.APPEALS;
import static io.sluice.schemas.topics.TopicCatalogue.CONTENT;
import static io.sluice.schemas.topics.TopicCatalogue.REPORTS;
import static io.sluice.schemas.topics.TopicCatalogue.REVIEWS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.sluice.classify.score.Classifier;
import io.sluice.enforce.decision.Decisions;
import io.sluice.enforce.decision.Outcome;
import io.sluice.enforce.ledger.ItemRecord;
import io.sluice.enforce.ledger.Ledger;
import io.sluice.ingest.acceptance.Acceptance;
import io.sluice.ingest.acceptance.Acceptor;
import io.sluice.ingest.acceptance.ContentInput;
import io.sluice.ingest.acceptance.InstructionInput;
import io.sluice.ingest.acceptance.RawRecord;
import io.sluice.ingest.acceptance.ReportInput;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.review.Instruction;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.ContentVisibility;
import io.sluice.schemas.standing.StandingFold;
import io.sluice.schemas.submission.Fingerprint;
import io.sluice.schemas.submission.Submission;
import io.sluice.schemas.wire.Wire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.jspecify.annotations.Nullable;

/** What the pure cores of the three stages make of the input topics, record by record, with no stream around them. */
final class CoreRun {

    private final int partitions;
    private final Map<String, Acceptor<?>> acceptors;
    private final Classifier classifier;
    private final Map<AccountId, AccountStanding> standings = new HashMap<>();
    private final Map<Integer, Instant> latest = new HashMap<>();
    private final Map<ContentId, ItemRecord> items = new HashMap<>();
    private final Map<AccountId, List<Enforcement>> logs = new HashMap<>();
    private final Map<CaseId, ReviewCase> cases = new HashMap<>();
    private final Set<Origin> refused = new HashSet<>();

    CoreRun(GuidelineBook book, Wire wire, int partitions) {
        this.partitions = partitions;
        acceptors = Map.of(
                CONTENT.name(), new Acceptor<>(wire.reader(CONTENT.contract())::read, new ContentInput()),
                REPORTS.name(), new Acceptor<>(wire.reader(REPORTS.contract())::read, new ReportInput()),
                REVIEWS.name(), new Acceptor<>(wire.reader(REVIEWS.contract())::read, new InstructionInput<>()),
                APPEALS.name(), new Acceptor<>(wire.reader(APPEALS.contract())::read, new InstructionInput<>()));
        classifier = Classifier.of(book);
    }

    void read(ConsumerRecord<byte[], byte[]> read) {
        Origin origin = new Origin(read.topic(), read.partition(), read.offset());
        Acceptor<?> acceptor = requireNonNull(acceptors.get(read.topic()));
        switch (acceptor.accept(new RawRecord(origin, read.key(), read.value(), read.timestamp()))) {
            case Acceptance.Refused _ -> refused.add(origin);
            case Acceptance.Accepted accepted ->
                assessed(accepted.submission().body()).ifPresent(cause -> decide(new Assessment(origin, cause)));
        }
    }

    /** What fell due while the accounts themselves were silent, up to the time that their partition has come to. */
    void settleAll() {
        for (AccountId account : List.copyOf(standings.keySet())) {
            Instant horizon = latest.getOrDefault(partitionOf(account), Instant.EPOCH);
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

    Map<CaseId, ReviewCase> cases() {
        return cases;
    }

    Set<Origin> refused() {
        return refused;
    }

    /** What enforce hears of it, if anything. */
    private Optional<Assessment.Cause> assessed(Submission.Body body) {
        return switch (body) {
            case Submission.Content(ContentEvent event, Fingerprint fingerprint) -> {
                boolean deleted = event.change() == ContentChange.DELETED;
                Scores scores = deleted ? classifier.nothing() : classifier.score(event, false);
                boolean again = classifier.wantsSecondLook(event, scores, false);
                boolean goesOn = again ? classifier.isUrgent(scores) : classifier.isNoteworthy(scores);
                yield goesOn || event.change() != ContentChange.CREATED
                        ? Optional.of(new Assessment.Scored(event, fingerprint, scores))
                        : Optional.empty();
            }
            case Submission.Report(ReportEvent report, Fingerprint fingerprint) ->
                Optional.of(new Assessment.Reported(report, fingerprint, classifier.score(report.item(), true)));
            case Submission.Instructed(Instruction instruction) -> Optional.of(new Assessment.Instructed(instruction));
        };
    }

    private void decide(Assessment assessment) {
        AccountId account = assessment.account();
        latest.merge(partitionOf(account), assessment.occurredAt(), (one, other) -> one.isAfter(other) ? one : other);
        Ledger ledger = new Ledger(standing(account), items.get(assessment.content()));
        switch (Decisions.decide(ledger, assessment, classifier.book())) {
            case Outcome.Rejected _ -> refused.add(assessment.origin());
            case Outcome.Decision decision -> keep(account, decision, assessment.content());
        }
    }

    private int partitionOf(AccountId account) {
        return BuiltInPartitioner.partitionForKey(account.value().getBytes(UTF_8), partitions);
    }

    private AccountStanding standing(AccountId account) {
        return standings.getOrDefault(account, StandingFold.opened(account));
    }

    private void keep(AccountId account, Outcome.Decision decision, @Nullable ContentId content) {
        standings.put(account, decision.after().standing());
        ItemRecord item = decision.after().item();
        if (content != null && item != null) {
            items.put(content, item);
        }
        logs.computeIfAbsent(account, none -> new ArrayList<>()).addAll(decision.enforcements());
        decision.cases().forEach(changed -> cases.put(changed.caseId(), changed));
    }
}
