package io.sluice.classify.linear.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoreQualityTest {

    @Test
    void averagesThePrecisionAtEachPositive() {
        // Found at ranks 1, 3 and 4: (1/1 + 2/3 + 3/4) / 3.
        double[] scores = {0.9, 0.8, 0.7, 0.6, 0.1};
        boolean[] positive = {true, false, true, true, false};
        assertThat(ScoreQuality.averagePrecision(scores, positive)).isCloseTo(29.0 / 36, within(1e-12));
    }

    @Test
    void takesEqualScoresAsOneStepWhateverTheirOrder() {
        boolean[] first = {true, false, false, true};
        boolean[] last = {false, false, true, true};
        double[] scores = {0.5, 0.5, 0.5, 0.5};
        assertThat(ScoreQuality.averagePrecision(scores, first)).isEqualTo(0.5);
        assertThat(ScoreQuality.averagePrecision(scores, last)).isEqualTo(0.5);
    }

    @Test
    void weighsTheDistanceBetweenPromiseAndTruth() {
        // One bin of two that promise 0.9 and hold 0.5, one of two that promise 0.1 and hold 0: (2 * 0.4 + 2 * 0.1) /
        // 4.
        double[] scores = {0.9, 0.9, 0.1, 0.1};
        boolean[] positive = {true, false, false, false};
        assertThat(ScoreQuality.calibrationError(scores, positive)).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void isZeroWhereEveryPromiseIsKept() {
        assertThat(ScoreQuality.calibrationError(new double[] {1, 0}, new boolean[] {true, false}))
                .isZero();
    }
}
