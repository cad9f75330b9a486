package io.sluice.enforce;

import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.assessment.Assessment.Cause;
import io.sluice.schemas.assessment.Assessment.Instructed;
import io.sluice.schemas.assessment.Assessment.Looked;
import io.sluice.schemas.assessment.Assessment.Reported;
import io.sluice.schemas.assessment.Assessment.Scored;
import io.sluice.schemas.assessment.Assessment.SecondLook;
import io.sluice.schemas.assessment.ClauseScore;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.id.ReportId;
import io.sluice.schemas.report.NoticeSource;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.review.ReviewDecision;
import io.sluice.schemas.review.ReviewDecision.Ruling;
import io.sluice.schemas.submission.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Things that happen, for tests. */
public final class Happenings {

    private Happenings() {}

    public static ContentEvent event(
            String account,
            String content,
            int revision,
            ContentChange change,
            @Nullable String sharedFrom,
            @Nullable String counterpart,
            Instant at) {
        return new ContentEvent(
                new AccountId(account),
                new ContentId(content),
                revision,
                change,
                Surface.MOMENT,
                Audience.PUBLIC,
                100,
                change == ContentChange.DELETED ? "" : "words",
                List.of(),
                "wechat",
                counterpart,
                "en",
                sharedFrom == null ? null : new AccountId(sharedFrom),
                at);
    }

    public static Assessment scored(ContentEvent event, Map<String, Double> scores) {
        return assessment(new Scored(event, Fingerprint.NONE, scores(scores)));
    }

    public static Assessment unanswered(ContentEvent event, String signal) {
        return assessment(
                new Scored(event, Fingerprint.NONE, new Scores(List.of(), List.of(), 1, List.of(), List.of(signal))));
    }

    public static Assessment reported(String reporter, ContentEvent item, Map<String, Double> scores, Instant at) {
        ReportEvent report = new ReportEvent(
                new ReportId(reporter + " on " + item.content()),
                new AccountId(reporter),
                NoticeSource.USER,
                item,
                null,
                "",
                at);
        return assessment(new Reported(report, Fingerprint.NONE, scores(scores)));
    }

    /** A second look at what an assessment was about. */
    public static Assessment again(Assessment first, Map<String, Double> scores) {
        return assessment(new SecondLook(((Looked) first.cause()).with(scores(scores))));
    }

    /** A second look that could not be made: the first scores, and what is missing. */
    public static Assessment skipped(Assessment first, String signal) {
        Looked looked = (Looked) first.cause();
        Scores scores = looked.scores();
        return assessment(new SecondLook(looked.with(new Scores(
                scores.scores(), scores.evidence(), scores.guidelinesVersion(), scores.models(), List.of(signal)))));
    }

    public static Assessment reviewed(
            String decisionId,
            String account,
            String content,
            CaseId caseId,
            Ruling ruling,
            @Nullable Integer revision,
            Instant at) {
        return assessment(new Instructed(new ReviewDecision(
                decisionId,
                new AccountId(account),
                new ContentId(content),
                caseId,
                "reviewer-1",
                ruling,
                revision,
                "",
                at)));
    }

    public static Ruling violation(String clause) {
        return new ReviewDecision.Violation(ClauseId.parse(clause), ReviewDecision.Measure.REMOVE);
    }

    public static Assessment appealed(String account, String content, EnforcementId disputed, Instant at) {
        return assessment(new Instructed(
                new Appeal("appeal of " + disputed, new AccountId(account), new ContentId(content), disputed, "", at)));
    }

    private static Scores scores(Map<String, Double> scores) {
        List<ClauseScore> all = scores.entrySet().stream()
                .map(score -> new ClauseScore(ClauseId.parse(score.getKey()), score.getValue()))
                .toList();
        return new Scores(all, List.of(), 1, List.of("terms@1"), List.of());
    }

    private static Assessment assessment(Cause cause) {
        return new Assessment(new Origin("content", 0, 1), cause);
    }
}
