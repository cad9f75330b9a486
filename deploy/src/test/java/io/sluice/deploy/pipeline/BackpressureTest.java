package io.sluice.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackpressureTest {

    private final Backpressure pressure = new Backpressure();

    @Test
    void restsWhileTheStreamCatchesUpButForOneTickInTwenty() {
        int rested = 0;
        for (int tick = 0; tick < 100; tick++) {
            rested += pressure.rests(1_000_000, 50_000) ? 1 : 0;
        }
        assertThat(rested).isEqualTo(95);
        assertThat(pressure.rests(100, 50_000)).isFalse();
        assertThat(pressure.rests(1_000_000, 50_000)).isTrue();
    }

    @Test
    void goesOnRestingUntilAlmostNothingIsLeft() {
        assertThat(pressure.rests(150_000, 100_000)).isFalse();
        assertThat(pressure.rests(250_000, 100_000)).isTrue();
        assertThat(pressure.rests(150_000, 100_000)).isTrue();
        assertThat(pressure.rests(26_000, 100_000)).isTrue();
        assertThat(pressure.rests(25_000, 100_000)).isFalse();
        assertThat(pressure.rests(26_000, 100_000)).isFalse();
    }

    @Test
    void doesNotRestWhileTheStreamKeepsUp() {
        assertThat(pressure.rests(0, 0)).isFalse();
        assertThat(pressure.rests(Backpressure.LITTLE, 100)).isFalse();
        // A second's worth of a busy stream is on its way at any time.
        assertThat(pressure.rests(100_000, 100_000)).isFalse();
        assertThat(pressure.rests(Backpressure.LITTLE + 1, 100)).isTrue();
    }
}
