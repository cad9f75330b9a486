package io.sluice.schemas.contract;

import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.assessment.ClauseScore;
import io.sluice.schemas.assessment.Evidence;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.Feature;
import io.sluice.schemas.enforcement.StatementOfReasons;
import io.sluice.schemas.enforcement.Strike;
import io.sluice.schemas.enforcement.Visibility;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.GuidelineDocument;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.ContentVisibility;
import io.sluice.schemas.standing.Sanction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values of what Sluice puts out, valid and otherwise anything, from a seed. */
public final class RandomResults extends RandomValues {

    public RandomResults(long seed) {
        super(seed);
    }

    public Assessment assessment() {
        return new Assessment(
                origin(),
                switch (random.nextInt(5)) {
                    case 0 -> looked();
                    case 1 -> new Assessment.SecondLook(looked());
                    case 2 -> new Assessment.Instructed(reviewDecision());
                    default -> new Assessment.Instructed(appeal());
                });
    }

    private Assessment.Looked looked() {
        return random.nextBoolean()
                ? new Assessment.Scored(contentEvent(), fingerprint(), scores())
                : new Assessment.Reported(reportEvent(), fingerprint(), scores());
    }

    public Enforcement enforcement() {
        return new Enforcement(
                enforcementId(),
                account(),
                random.nextLong(Long.MAX_VALUE),
                action(),
                maybe(() -> new Enforcement.ItemRevision(content(), random.nextInt(9))),
                new Enforcement.CauseReference(
                        one(Enforcement.CauseKind.values()), id(), maybe(this::origin), maybe(() -> new CaseId(id()))),
                maybe(() -> new Enforcement.Grounds(
                        clause(), random.nextInt(9), random.nextDouble(), list(3, this::evidence), list(3, this::id))),
                maybe(this::strike),
                random.nextInt(50),
                one(Enforcement.Automation.values()),
                maybe(this::statement),
                time());
    }

    public ContentVisibility contentVisibility() {
        return new ContentVisibility(
                content(),
                account(),
                random.nextInt(9),
                one(Visibility.values()),
                random.nextBoolean(),
                enforcementId(),
                random.nextLong(Long.MAX_VALUE),
                time());
    }

    public AccountStanding accountStanding() {
        return new AccountStanding(
                account(),
                one(AccountStanding.Level.values()),
                random.nextInt(50),
                list(3, this::strike),
                list(3, () -> new Sanction(enforcementId(), action(), clause(), time())),
                random.nextLong(Long.MAX_VALUE),
                time());
    }

    public ReviewCase reviewCase() {
        return new ReviewCase(
                new CaseId(id()),
                account(),
                one(ReviewCase.Status.values()),
                one(ReviewCase.Reason.values()),
                content(),
                maybe(this::contentEvent),
                maybe(this::clause),
                random.nextDouble(),
                list(3, this::evidence),
                random.nextInt(1000),
                random.nextInt(100),
                maybe(this::enforcementId),
                maybe(() -> text(50)),
                time(),
                time());
    }

    public GuidelineDocument guidelineDocument() {
        return new GuidelineDocument(
                1 + random.nextInt(100),
                one(GuidelineBook.Status.values()),
                time(),
                text(2000),
                Map.of("spam", text(500), "欺诈", text(500)));
    }

    public DeadLetter deadLetter() {
        return new DeadLetter(
                origin(),
                one(DeadLetter.Stage.values()),
                one(RefusalReason.values()),
                text(50),
                bytes(),
                bytes(),
                time());
    }

    private Scores scores() {
        return new Scores(
                list(4, () -> new ClauseScore(clause(), random.nextDouble())),
                list(4, this::evidence),
                random.nextInt(9),
                list(2, this::id),
                list(2, this::id));
    }

    private Evidence evidence() {
        return new Evidence(clause(), id(), random.nextInt(100), 100 + random.nextInt(100));
    }

    private Strike strike() {
        return new Strike(enforcementId(), clause(), content(), random.nextInt(9), time(), time());
    }

    private Action action() {
        return switch (random.nextInt(11)) {
            case 0 -> new Action.VisibilityChange(one(Visibility.values()), one(Visibility.values()));
            case 1 -> new Action.CautionNotice(one(Action.Certainty.values()));
            case 2 -> new Action.DistributionStop();
            case 3 -> new Action.Warning();
            case 4 -> new Action.FeatureRestriction(Set.of(one(Feature.values())), time());
            case 5 -> new Action.Suspension(time());
            case 6 -> new Action.Termination();
            case 7 -> new Action.InteroperabilityRestriction(id(), time());
            case 8 -> new Action.Referral(one(Action.ReferralTarget.values()));
            case 9 -> new Action.Lift(enforcementId(), one(Action.LiftReason.values()));
            default -> new Action.Reversal(enforcementId());
        };
    }

    private StatementOfReasons statement() {
        return new StatementOfReasons(
                List.of(id()),
                maybe(this::id),
                maybe(this::id),
                id(),
                text(100),
                text(100),
                id(),
                id(),
                time(),
                time(),
                maybe(this::time),
                text(100),
                id(),
                random.nextBoolean(),
                id(),
                maybe(this::id));
    }

    private byte @Nullable [] bytes() {
        if (random.nextBoolean()) {
            return null;
        }
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }
}
