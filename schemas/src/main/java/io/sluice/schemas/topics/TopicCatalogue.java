package io.sluice.schemas.topics;

import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.assessment.AssessmentContract;
import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.cases.ReviewCaseContract;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.ContentEventContract;
import io.sluice.schemas.contract.Contract;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.DeadLetterContract;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.EnforcementContract;
import io.sluice.schemas.guidelines.GuidelineDocument;
import io.sluice.schemas.guidelines.GuidelineDocumentContract;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.report.ReportEventContract;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.review.AppealContract;
import io.sluice.schemas.review.ReviewDecision;
import io.sluice.schemas.review.ReviewDecisionContract;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.AccountStandingContract;
import io.sluice.schemas.standing.ContentVisibility;
import io.sluice.schemas.standing.ContentVisibilityContract;
import io.sluice.schemas.submission.Submission;
import io.sluice.schemas.submission.SubmissionContract;
import io.sluice.schemas.topics.Cleanup.Compact;
import io.sluice.schemas.topics.Cleanup.Keep;
import io.sluice.schemas.topics.Topic.Partitions;
import java.time.Duration;
import java.util.List;

/** Every topic of the contract, in one place. Only {@code submissions} is for split stages alone. */
public final class TopicCatalogue {

    /** A week to find and mend what is down, or to look at what happened again. */
    private static final Keep INPUT = new Keep(Duration.ofDays(7));

    /** Longer than any strike counts and any complaint can be made, so that every standing can be explained from it. */
    private static final Keep LOG = new Keep(Duration.ofDays(400));

    private static final Keep DEAD = new Keep(Duration.ofDays(30));
    private static final Compact STATE = new Compact();

    private static final String ACCOUNT = "account id";

    public static final Topic<ContentEvent> CONTENT = shared("content", ACCOUNT, new ContentEventContract(), INPUT);
    public static final Topic<ReportEvent> REPORTS = shared("reports", "reporter id", new ReportEventContract(), INPUT);
    public static final Topic<ReviewDecision> REVIEWS = shared("reviews", ACCOUNT, new ReviewDecisionContract(), INPUT);
    public static final Topic<Appeal> APPEALS = shared("appeals", ACCOUNT, new AppealContract(), INPUT);

    public static final Topic<Submission> SUBMISSIONS = shared("submissions", ACCOUNT, new SubmissionContract(), INPUT);
    public static final Topic<Assessment> ASSESSMENTS = shared("assessments", ACCOUNT, new AssessmentContract(), INPUT);

    /** What the models that read whole sentences are to look at, as the first step assessed it. */
    public static final Topic<Assessment> SECOND_LOOKS =
            shared("second-looks", ACCOUNT, new AssessmentContract(), INPUT);

    public static final Topic<Enforcement> ENFORCEMENT = shared("enforcement", ACCOUNT, new EnforcementContract(), LOG);
    public static final Topic<ContentVisibility> CONTENT_VISIBILITY =
            shared("content-visibility", "content id", new ContentVisibilityContract(), STATE);
    public static final Topic<AccountStanding> ACCOUNT_STANDING =
            shared("account-standing", ACCOUNT, new AccountStandingContract(), STATE);
    public static final Topic<ReviewCase> REVIEW_CASES =
            shared("review-cases", "case id", new ReviewCaseContract(), STATE);

    public static final Topic<GuidelineDocument> GUIDELINES =
            new Topic<>("guidelines", "version", new GuidelineDocumentContract(), Partitions.SINGLE, STATE);
    public static final Topic<DeadLetter> DEAD_LETTERS = shared(
            "dead-letters",
            "the refused record's key, where it is no longer than an id",
            new DeadLetterContract(),
            DEAD);

    private static final List<Topic<?>> ALL = List.of(
            CONTENT,
            REPORTS,
            REVIEWS,
            APPEALS,
            SUBMISSIONS,
            SECOND_LOOKS,
            ASSESSMENTS,
            ENFORCEMENT,
            CONTENT_VISIBILITY,
            ACCOUNT_STANDING,
            REVIEW_CASES,
            GUIDELINES,
            DEAD_LETTERS);

    private TopicCatalogue() {}

    /** In the order of the flow. */
    public static List<Topic<?>> all() {
        return ALL;
    }

    private static <T> Topic<T> shared(String name, String key, Contract<T, ?> contract, Cleanup cleanup) {
        return new Topic<>(name, key, contract, Partitions.SHARED, cleanup);
    }
}
