package io.sluice.deploy.demo;

import io.sluice.classify.score.Classifier;
import io.sluice.classify.score.Inquiry;
import io.sluice.deploy.json.InputEvent;
import io.sluice.enforce.decision.Decisions;
import io.sluice.enforce.decision.Outcome;
import io.sluice.enforce.ledger.ItemRecord;
import io.sluice.enforce.ledger.Ledger;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.assessment.Assessment.Cause;
import io.sluice.schemas.assessment.Assessment.Looked;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.LoadResult;
import io.sluice.schemas.guidelines.loading.GuidelineBookLoader;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.StandingFold;
import io.sluice.schemas.submission.Fingerprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sample day through the pure core, without Kafka: what classifier and decisions make of it with the default book,
 * and with the answers of reviewers and authors.
 */
final class PureDay {

    private final GuidelineBook book;
    private final Classifier classifier;
    private final Answers answers;
    private final Map<AccountId, AccountStanding> standings = new HashMap<>();
    private final Map<ContentId, ItemRecord> items = new HashMap<>();
    private final Map<CaseId, ReviewCase> cases = new HashMap<>();
    private final List<Enforcement> log = new ArrayList<>();
    private final Set<String> answered = new HashSet<>();
    private long records;

    private PureDay(Answers answers) {
        this.answers = answers;
        book = switch (GuidelineBookLoader.loadDefault()) {
            case LoadResult.Loaded loaded -> loaded.book();
            case LoadResult.Rejected rejected ->
                throw new AssertionError(rejected.problems().toString());
        };
        classifier = Classifier.of(book);
    }

    static PureDay run(Sample sample) {
        PureDay day = new PureDay(sample.answers());
        for (SampleRecord entry : sample.records()) {
            if (entry instanceof SampleRecord.Sound sound) {
                day.take(sound.event(), sound.at());
            }
        }
        day.standings.replaceAll((account, standing) -> day.settled(standing, Sample.END));
        return day;
    }

    List<Enforcement> log() {
        return log;
    }

    /** The log of one account. */
    List<Enforcement> logOf(String account) {
        return log.stream()
                .filter(enforcement -> enforcement.account().equals(new AccountId(account)))
                .toList();
    }

    AccountStanding standingOf(String account) {
        AccountId id = new AccountId(account);
        return standings.getOrDefault(id, StandingFold.opened(id));
    }

    List<AccountStanding> standings() {
        return List.copyOf(standings.values());
    }

    Optional<ItemRecord> item(String content) {
        return Optional.ofNullable(items.get(new ContentId(content)));
    }

    /** The cases about an item. */
    List<ReviewCase> casesOf(String content) {
        return cases.values().stream()
                .filter(known -> known.content().equals(new ContentId(content)))
                .toList();
    }

    List<ReviewCase> cases() {
        return List.copyOf(cases.values());
    }

    private void take(InputEvent event, Instant at) {
        switch (event) {
            case InputEvent.OfContent content -> look(scored(content.event()), at);
            case InputEvent.OfReport report -> look(reported(report.event()), at);
            case InputEvent.OfReview review -> decide(new Assessment.Instructed(review.decision()), at);
            case InputEvent.OfAppeal appeal -> decide(new Assessment.Instructed(appeal.appeal()), at);
            case InputEvent.Raw _ -> {}
        }
    }

    /** With the second look, where it wants one, at once: nothing else waits. */
    private void look(Looked looked, Instant at) {
        boolean reported = looked instanceof Assessment.Reported;
        boolean again = classifier.wantsSecondLook(looked.item(), looked.scores(), reported);
        boolean isNew = !reported && looked.item().change() == ContentChange.CREATED;
        if (!again || !isNew || classifier.isUrgent(looked.scores())) {
            decide(looked, at);
        }
        if (again) {
            Scores scores = classifier
                    .secondLook(List.of(new Inquiry(looked.item(), reported)))
                    .getFirst();
            decide(new Assessment.SecondLook(looked.with(scores)), at);
        }
    }

    private void decide(Cause cause, Instant at) {
        Assessment assessment = new Assessment(new Origin("sample", 0, records++), cause);
        AccountId account = assessment.account();
        ContentId content = assessment.content();
        AccountStanding before = standings.getOrDefault(account, StandingFold.opened(account));
        switch (Decisions.decide(new Ledger(before, items.get(content)), assessment, book)) {
            case Outcome.Rejected rejected -> throw new AssertionError(content + ": " + rejected.detail());
            case Outcome.Decision decision -> {
                standings.put(account, decision.after().standing());
                if (decision.after().item() != null) {
                    items.put(content, decision.after().item());
                }
                log.addAll(decision.enforcements());
                decision.cases().forEach(changed -> cases.put(changed.caseId(), changed));
                answer(decision, at);
            }
        }
    }

    private void answer(Outcome.Decision decision, Instant at) {
        Stream.concat(
                        decision.cases().stream().flatMap(open -> answers.to(open, at).stream()),
                        decision.enforcements().stream().flatMap(done -> answers.to(done, at).stream()))
                .filter(event -> answered.add(event.toString()))
                .toList()
                .forEach(event -> take(event, at));
    }

    private AccountStanding settled(AccountStanding standing, Instant time) {
        Outcome.Decision decision = Decisions.settle(standing, time);
        log.addAll(decision.enforcements());
        return decision.after().standing();
    }

    private Looked scored(ContentEvent event) {
        boolean gone = event.change() == ContentChange.DELETED;
        return new Assessment.Scored(
                event, Fingerprint.NONE, gone ? classifier.nothing() : classifier.score(event, false));
    }

    private Looked reported(ReportEvent report) {
        return new Assessment.Reported(report, Fingerprint.NONE, classifier.score(report.item(), true));
    }
}
