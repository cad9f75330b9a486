package io.sluice.deploy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeasuresTest {

    /** Three positives, of which two are flagged, and one of the two negatives. */
    @Test
    void agreesWithWhatOneCountsByHand() {
        double[] scores = {0.9, 0.8, 0.7, 0.6, 0.1};
        boolean[] positive = {true, false, true, true, false};
        boolean[] flagged = {true, true, true, false, false};

        Measures found = Measures.of(scores, positive, flagged);

        assertThat(found.rows()).isEqualTo(5);
        assertThat(found.positives()).isEqualTo(3);
        assertThat(found.precision()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(found.recall()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(found.f1()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(found.accuracy()).isCloseTo(3.0 / 5, within(1e-12));
        assertThat(found.flaggedNegatives()).isCloseTo(1.0 / 2, within(1e-12));
        assertThat(found.averagePrecision()).isCloseTo(29.0 / 36, within(1e-12));
    }

    @Test
    void claimsNothingThatTheRowsDoNotAllow() {
        Measures benignOnly = Measures.of(new double[] {0.1, 0.6}, new boolean[2], new boolean[] {false, true});
        assertThat(benignOnly.recall()).isNaN();
        assertThat(benignOnly.f1()).isNaN();
        assertThat(benignOnly.averagePrecision()).isNaN();
        assertThat(benignOnly.flaggedNegatives()).isEqualTo(0.5);

        Measures noneFlagged = Measures.of(new double[] {0.1}, new boolean[] {true}, new boolean[1]);
        assertThat(noneFlagged.precision()).isNaN();
        assertThat(noneFlagged.f1()).isZero();
        assertThat(noneFlagged.flaggedNegatives()).isNaN();
    }
}
