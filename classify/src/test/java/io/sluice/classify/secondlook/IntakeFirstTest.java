package io.sluice.classify.secondlook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntakeFirstTest {

    private final IntakeFirst intake = new IntakeFirst();

    @Test
    void looksWhereNothingComes() {
        assertThat(intake.isTimeToLook()).isTrue();
        assertThat(intake.isTimeToLook()).isTrue();
    }

    @Test
    void looksAsSoonAsNothingMoreHasCome() {
        intake.take();
        assertThat(intake.isTimeToLook()).isFalse();
        assertThat(intake.isTimeToLook()).isTrue();
    }

    @Test
    void looksNowAndThenWhileItemsKeepComing() {
        int looks = 0;
        for (int i = 0; i < 10 * IntakeFirst.TAKEN_BETWEEN_LOOKS; i++) {
            intake.take();
            looks += intake.isTimeToLook() ? 1 : 0;
        }
        assertThat(looks).isEqualTo(10);
    }
}
