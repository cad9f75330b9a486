package io.sluice.tuning.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class QuantisationTest {

    private static final int ROWS = 48;
    private static final int COLUMNS = 20;

    @Test
    void noWeightIsFurtherOffThanHalfAStepOfItsColumn() {
        float[] matrix = numbers(ROWS * COLUMNS);
        for (int row = 0; row < ROWS; row++) {
            matrix[row * COLUMNS + 3] *= 100;
            matrix[row * COLUMNS + 7] = 0;
        }

        Quantisation.Quantised quantised = Quantisation.columns("matrix", ROWS, COLUMNS, matrix);
        float[] restored = Quantisation.restored(quantised);
        float[] steps = quantised.scale().floats();

        for (int i = 0; i < matrix.length; i++) {
            assertThat(Math.abs(restored[i] - matrix[i])).isLessThanOrEqualTo(steps[i % COLUMNS] * 0.5001f);
        }
        assertThat(steps[3]).isGreaterThan(20 * steps[4]);
    }

    @Test
    void weightsStayWhereProcessorsWithoutVnniDoNotOverflow() {
        byte[] values = Quantisation.columns("matrix", ROWS, COLUMNS, numbers(ROWS * COLUMNS))
                .values()
                .bytes()
                .toByteArray();

        for (byte value : values) {
            assertThat((int) value).isBetween(-64, 64);
        }
    }

    @Test
    void noNumberOfATableIsFurtherOffThanAStep() {
        float[] table = numbers(ROWS * COLUMNS);

        Quantisation.Quantised quantised = Quantisation.table("table", List.of((long) ROWS, (long) COLUMNS), table);
        float[] restored = Quantisation.restored(quantised);

        for (int i = 0; i < table.length; i++) {
            assertThat(Math.abs(restored[i] - table[i]))
                    .isLessThanOrEqualTo(quantised.scale().floats()[0] * 1.001f);
        }
    }

    @Test
    void aTableThatIsCoarseAlreadyLosesNothing() {
        List<Long> dims = List.of((long) ROWS, (long) COLUMNS);
        float[] once = Quantisation.restored(Quantisation.table("table", dims, numbers(ROWS * COLUMNS)));

        float[] twice = Quantisation.restored(Quantisation.table("table", dims, once));

        for (int i = 0; i < once.length; i++) {
            assertThat(twice[i]).isCloseTo(once[i], Offset.offset(1e-5f));
        }
    }

    private static float[] numbers(int count) {
        Random random = new Random(3);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
