package io.sluice.tuning.torch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PruningTest {

    private static final float[] MATRIX = {
        1, 2, 3, 4,
        5, 6, 7, 8,
        9, 10, 11, 12
    };

    @Test
    void keepsTheLargestInTheirOrder() {
        assertThat(Pruning.largest(new double[] {0.5, 3, 0, 2, 7}, 3)).containsExactly(1, 3, 4);
    }

    @Test
    void ofEqualsKeepsTheFirst() {
        assertThat(Pruning.largest(new double[] {0, 1, 1, 1}, 2)).containsExactly(1, 2);
    }

    @Test
    void takesColumnsOutOfAMatrixOrAVector() {
        assertThat(Pruning.columns(MATRIX, 4, new int[] {0, 3})).containsExactly(1, 4, 5, 8, 9, 12);
        assertThat(Pruning.columns(new float[] {1, 2, 3, 4}, 4, new int[] {1, 2}))
                .containsExactly(2, 3);
    }

    @Test
    void takesRowsOutOfAMatrix() {
        assertThat(Pruning.rows(MATRIX, 3, new int[] {0, 2})).containsExactly(1, 2, 3, 4, 9, 10, 11, 12);
    }
}
