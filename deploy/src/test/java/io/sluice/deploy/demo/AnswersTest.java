package io.sluice.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.deploy.json.InputEvent;
import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.cases.ReviewCase.Reason;
import io.sluice.schemas.cases.ReviewCase.Status;
import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.review.ReviewDecision;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AnswersTest {

    private static final Answers ANSWERS = Answers.of(List.of(
            Answer.read("{\"contentId\":\"mom-0007\",\"answer\":\"CLEAR\",\"words\":\"a quotation\",\"reporters\":3}"),
            Answer.read("{\"contentId\":\"mom-0007\",\"answer\":\"DISPUTE\",\"words\":\"that was a joke\"}"),
            Answer.read("{\"contentId\":\"mom-0007\",\"answer\":\"UPHOLD_ON_APPEAL\",\"clause\":\"fraud/financial\","
                    + "\"measure\":\"REMOVE\",\"words\":\"no joke\"}")));

    @Test
    void decidesAnOpenCaseAsTheSampleSays() {
        assertThat(ANSWERS.to(reviewCase(Status.OPEN, Reason.REPORTED, 3), Examples.NOON))
                .hasValueSatisfying(event -> {
                    ReviewDecision decision = ((InputEvent.OfReview) event).decision();
                    assertThat(decision.caseId()).isEqualTo(new CaseId("c-1"));
                    assertThat(decision.ruling()).isEqualTo(new ReviewDecision.NoViolation());
                    assertThat(decision.decidedAt()).isEqualTo(Examples.NOON);
                });
    }

    @Test
    void waitsUntilEnoughHaveReportedTheItem() {
        assertThat(ANSWERS.to(reviewCase(Status.OPEN, Reason.REPORTED, 2), Examples.NOON))
                .isEmpty();
    }

    @Test
    void leavesAClosedCaseAlone() {
        assertThat(ANSWERS.to(reviewCase(Status.DECIDED, Reason.REPORTED, 3), Examples.NOON))
                .isEmpty();
    }

    @Test
    void decidesAnAppealByItsOwnAnswer() {
        assertThat(ANSWERS.to(reviewCase(Status.OPEN, Reason.APPEALED, 0), Examples.NOON))
                .hasValueSatisfying(event -> assertThat(
                                ((InputEvent.OfReview) event).decision().ruling())
                        .isEqualTo(new ReviewDecision.Violation(Examples.CLAUSE, ReviewDecision.Measure.REMOVE)));
    }

    @Test
    void disputesTheStrikeAndNothingElse() {
        Enforcement strike = Examples.striking(4, new Action.Warning(), 2);
        assertThat(ANSWERS.to(strike, Examples.NOON))
                .hasValueSatisfying(event -> assertThat(
                                ((InputEvent.OfAppeal) event).appeal().enforcement())
                        .isEqualTo(strike.id()));
        assertThat(ANSWERS.to(Examples.enforcement(5, new Action.DistributionStop()), Examples.NOON))
                .isEmpty();
    }

    private static ReviewCase reviewCase(Status status, Reason reason, int reporters) {
        return new ReviewCase(
                new CaseId("c-1"),
                Examples.ACCOUNT,
                status,
                reason,
                Examples.ITEM,
                null,
                null,
                0.6,
                List.of(),
                10,
                reporters,
                null,
                null,
                Examples.NOON,
                Examples.NOON);
    }
}
