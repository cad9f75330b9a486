package io.sluice.classify.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {

    private final Calibration calibration = new Calibration(1.3, -0.4);

    @Test
    void risesWithTheRawScoreAndStaysBetweenZeroAndOne() {
        double before = 0;
        for (double raw = -20; raw <= 20; raw += 0.25) {
            double probability = calibration.probability(raw);
            assertThat(probability).isGreaterThan(before).isLessThan(1);
            before = probability;
        }
    }

    @Test
    void findsTheRawScoreOfAProbability() {
        for (double probability : new double[] {0.01, 0.3, 0.5, 0.99}) {
            assertThat(calibration.probability(calibration.raw(probability))).isCloseTo(probability, within(1e-12));
        }
        assertThat(calibration.raw(1)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void cannotTurnScoresRound() {
        assertThatThrownBy(() -> new Calibration(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Calibration(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Calibration(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
