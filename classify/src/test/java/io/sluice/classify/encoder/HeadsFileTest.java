package io.sluice.classify.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.classify.linear.Calibration;
import io.sluice.classify.linear.ModelEnvelope;
import io.sluice.classify.linear.ModelFormatException;
import io.sluice.classify.linear.Script;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeadsFileTest {

    private static final String ONNX = ModelEnvelope.fingerprint(new byte[] {1, 2, 3});
    private static final EncoderHeader HEADER = header(3, 128, head("fish-deep", 3), head("rain-deep", 3));

    @Test
    void comesBackAsItWas() {
        byte[] bytes = HeadsFile.write(HEADER);

        assertThat(HeadsFile.read(bytes)).isEqualTo(HEADER);
        assertThat(HeadsFile.write(HeadsFile.read(bytes))).isEqualTo(bytes);
    }

    @Test
    void refusesAFileOfWhichAnyByteWasChanged() {
        byte[] bytes = HeadsFile.write(HEADER);
        Random random = new Random(5);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> HeadsFile.read(changed)).isInstanceOf(ModelFormatException.class);
        }
    }

    @Test
    void refusesAFileThatIsCutOrTooLong() {
        byte[] bytes = HeadsFile.write(HEADER);
        for (int length : new int[] {0, 1, 37, 38, 100, bytes.length - 1, bytes.length + 1}) {
            assertThatThrownBy(() -> HeadsFile.read(Arrays.copyOf(bytes, length)))
                    .isInstanceOf(ModelFormatException.class);
        }
    }

    @Test
    void refusesContentBehindTheLastHeadHoweverWellSealed() {
        byte[] bytes = HeadsFile.write(HEADER);
        byte[] content = Arrays.copyOfRange(bytes, 6, bytes.length - 32);
        byte[] longer = new ModelEnvelope(0x534c4e45, 2, "file").seal(out -> {
            out.write(content);
            out.write(0);
        });
        assertThatThrownBy(() -> HeadsFile.read(longer))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("goes on where it should end");
    }

    @Test
    void refusesAScriptThatItDoesNotKnow() {
        byte[] bytes = HeadsFile.write(HEADER);
        int script = 6 + 2 + HEADER.name().length() + 4;
        byte[] content = Arrays.copyOfRange(bytes, 6, bytes.length - 32);
        content[script - 6] = 7;
        byte[] sealed = new ModelEnvelope(0x534c4e45, 2, "file").seal(out -> out.write(content));
        assertThatThrownBy(() -> HeadsFile.read(sealed))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("that this build does not know");
    }

    @Test
    void saysThatAnotherFormatIsNotRead() {
        byte[] bytes = HeadsFile.write(HEADER);
        bytes[5] = 9;
        assertThatThrownBy(() -> HeadsFile.read(bytes))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("format is 9, this build reads 2");
    }

    @Test
    void refusesHeadsThatDoNotFitTheEncoder() {
        assertThatIllegalArgumentException().isThrownBy(() -> header(4, 128, head("fish-deep", 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> header(3, 128, head("one", 3), head("one", 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> header(3, 128));
        assertThatIllegalArgumentException().isThrownBy(() -> header(3, 4, head("fish-deep", 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> header(3, 1024, head("fish-deep", 3)));
    }

    @Test
    void refusesNumbersThatAreNone() {
        Calibration calibration = new Calibration(1, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EncoderHead("fish", "", calibration, 0.3, new float[] {Float.NaN}, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EncoderHead("fish", "", calibration, 1, new float[] {1}, 0));
    }

    private static EncoderHeader header(int dimension, int maxTokens, EncoderHead... heads) {
        return new EncoderHeader(
                "small-deep",
                2,
                Script.LATIN,
                maxTokens,
                dimension,
                17,
                List.of("made up: 400 rows"),
                ONNX,
                List.of(heads));
    }

    private static EncoderHead head(String name, int dimension) {
        float[] weights = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            weights[i] = 0.5f * i - name.length();
        }
        return new EncoderHead(name, "made up", new Calibration(1.25, -0.5), 0.3, weights, 0.75f);
    }
}
