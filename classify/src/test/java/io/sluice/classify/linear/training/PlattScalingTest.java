package io.sluice.classify.linear.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.classify.linear.Calibration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlattScalingTest {

    @Test
    void findsTheCurveThatTheLabelsFollow() {
        Calibration truth = new Calibration(0.8, -1.5);
        Random random = new Random(17);
        double[] raw = new double[40_000];
        boolean[] positive = new boolean[raw.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = 4 * random.nextGaussian();
            positive[i] = random.nextDouble() < truth.probability(raw[i]);
        }

        Calibration found = PlattScaling.fit(raw, positive);

        assertThat(found.slope()).isCloseTo(truth.slope(), within(0.04));
        assertThat(found.offset()).isCloseTo(truth.offset(), within(0.08));
    }

    @Test
    void neverTurnsScoresRound() {
        double[] raw = {1, 2, 3, -1, -2, -3};
        boolean[] opposite = {false, false, false, true, true, true};
        assertThat(PlattScaling.fit(raw, opposite).slope()).isPositive();
    }
}
