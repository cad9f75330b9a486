package io.sluice.tuning.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OnnxModelTest {

    private static final float[] MATRIX = {1, -2, 3.5f, 0, 5, 6};

    @Test
    void readsConstantsInEveryFormThatTheFormatAllows() throws IOException {
        OnnxModel model = OnnxModel.read(file());

        assertThat(model.tensor("matrix").floats()).containsExactly(MATRIX);
        assertThat(model.tensor("matrix").dims()).containsExactly(2L, 3L);
        assertThat(model.tensor("scale").floats()).containsExactly(0.25f);
        assertThat(model.tensor("zero").bytes().byteAt(0)).isEqualTo((byte) 200);
    }

    @Test
    void findsTheWeightsOfAProductByTheNameOfItsNode() throws IOException {
        assertThat(OnnxModel.read(file()).secondInputs("MatMul")).containsOnly(Map.entry("/dense/MatMul", "matrix"));
    }

    @Test
    void refusesAFileWithoutAGraph() {
        byte[] file =
                UnknownFieldSet.newBuilder().addField(1, number(8)).build().toByteArray();

        assertThatThrownBy(() -> OnnxModel.read(file)).isInstanceOf(IOException.class);
    }

    /** A product with a matrix, and two single numbers as protobuf's own repeated ones. */
    private static byte[] file() {
        UnknownFieldSet graph = UnknownFieldSet.newBuilder()
                .addField(1, message(node()))
                .addField(
                        5,
                        Field.newBuilder()
                                .addLengthDelimited(matrix().toByteString())
                                .addLengthDelimited(tensor("scale", 1)
                                        .addField(
                                                4,
                                                Field.newBuilder()
                                                        .addFixed32(Float.floatToIntBits(0.25f))
                                                        .build())
                                        .build()
                                        .toByteString())
                                .addLengthDelimited(tensor("zero", 2)
                                        .addField(5, number(200))
                                        .build()
                                        .toByteString())
                                .build())
                .build();
        return UnknownFieldSet.newBuilder()
                .addField(1, number(8))
                .addField(7, message(graph))
                .build()
                .toByteArray();
    }

    private static UnknownFieldSet node() {
        return UnknownFieldSet.newBuilder()
                .addField(
                        1,
                        Field.newBuilder()
                                .addLengthDelimited(ByteString.copyFromUtf8("input"))
                                .addLengthDelimited(ByteString.copyFromUtf8("matrix"))
                                .build())
                .addField(2, text("output"))
                .addField(3, text("/dense/MatMul"))
                .addField(4, text("MatMul"))
                .build();
    }

    private static UnknownFieldSet matrix() {
        return tensor("matrix", 1)
                .addField(1, Field.newBuilder().addVarint(2).addVarint(3).build())
                .addField(
                        9,
                        Field.newBuilder()
                                .addLengthDelimited(
                                        Tensor.of("any", List.of(6L), MATRIX).bytes())
                                .build())
                .build();
    }

    private static UnknownFieldSet.Builder tensor(String name, int type) {
        return UnknownFieldSet.newBuilder().addField(2, number(type)).addField(8, text(name));
    }

    private static Field number(long number) {
        return Field.newBuilder().addVarint(number).build();
    }

    private static Field text(String text) {
        return Field.newBuilder()
                .addLengthDelimited(ByteString.copyFromUtf8(text))
                .build();
    }

    private static Field message(UnknownFieldSet message) {
        return Field.newBuilder().addLengthDelimited(message.toByteString()).build();
    }
}
