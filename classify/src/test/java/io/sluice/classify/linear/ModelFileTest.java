package io.sluice.classify.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelFileTest {

    private static final LinearModel MODEL = SmallModel.latin(1);

    @Test
    void comesBackAsItWas() {
        byte[] bytes = ModelFile.write(MODEL);
        LinearModel read = ModelFile.read(bytes);

        assertThat(read.header()).isEqualTo(MODEL.header());
        assertThat(read.table()).isEqualTo(MODEL.table());
        assertThat(ModelFile.write(read)).isEqualTo(bytes);
    }

    @Test
    void refusesAFileOfWhichAnyByteWasChanged() {
        byte[] bytes = ModelFile.write(MODEL);
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> ModelFile.read(changed)).isInstanceOf(ModelFormatException.class);
        }
    }

    @Test
    void refusesAFileThatIsCutOrTooLong() {
        byte[] bytes = ModelFile.write(MODEL);
        for (int length : new int[] {0, 1, 35, 100, bytes.length - 1, bytes.length + 1}) {
            assertThatThrownBy(() -> ModelFile.read(Arrays.copyOf(bytes, length)))
                    .isInstanceOf(ModelFormatException.class);
        }
    }

    @Test
    void saysThatAnotherFormatIsNotRead() {
        byte[] bytes = ModelFile.write(MODEL);
        bytes[5] = 9;
        assertThatThrownBy(() -> ModelFile.read(bytes))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("format is 9, this build reads 1");
    }

    @Test
    void readsTheModelsThatShip() {
        assertThat(LinearModels.shipped().names()).contains("sexism-en", "spam-sms-en", "offence-zh", "sexism-zh");
    }
}
