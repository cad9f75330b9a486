package io.sluice.tuning.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A constant of an ONNX graph.
 *
 * @param dims none for a single number
 * @param bytes its numbers in order, little-endian
 */
public record Tensor(String name, Type type, List<Long> dims, ByteString bytes) {

    /** The kinds of numbers that encoders hold, with ONNX's own number of each. */
    public enum Type {
        FLOAT(1, 4),
        UINT8(2, 1),
        INT8(3, 1),
        INT64(7, 8);

        final int code;
        final int width;

        Type(int code, int width) {
            this.code = code;
            this.width = width;
        }
    }

    public Tensor {
        dims = List.copyOf(dims);
        long count = dims.stream().reduce(1L, (a, b) -> a * b);
        if (count * type.width != bytes.size()) {
            throw new IllegalArgumentException(
                    name + " of " + dims + " " + type + " does not have " + bytes.size() + " bytes");
        }
    }

    public static Tensor of(String name, List<Long> dims, float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return new Tensor(name, Type.FLOAT, dims, ByteString.copyFrom(buffer));
    }

    /** A row of whole numbers. */
    public static Tensor of(String name, long... values) {
        ByteBuffer buffer = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asLongBuffer().put(values);
        return new Tensor(name, Type.INT64, List.of((long) values.length), ByteString.copyFrom(buffer));
    }

    public static Tensor of(String name, Type type, List<Long> dims, byte[] values) {
        return new Tensor(name, type, dims, ByteString.copyFrom(values));
    }

    /** @throws IllegalStateException if these are no floats */
    public float[] floats() {
        if (type != Type.FLOAT) {
            throw new IllegalStateException(name + " holds " + type);
        }
        float[] values = new float[bytes.size() / 4];
        bytes.asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }

    /** As onnx.proto has it: TensorProto.dims 1, data_type 2, name 8, raw_data 9. */
    UnknownFieldSet message() {
        Field.Builder all = Field.newBuilder();
        dims.forEach(all::addVarint);
        UnknownFieldSet.Builder message = UnknownFieldSet.newBuilder();
        if (!dims.isEmpty()) {
            message.addField(1, all.build());
        }
        return message.addField(2, Field.newBuilder().addVarint(type.code).build())
                .addField(
                        8,
                        Field.newBuilder()
                                .addLengthDelimited(ByteString.copyFromUtf8(name))
                                .build())
                .addField(9, Field.newBuilder().addLengthDelimited(bytes).build())
                .build();
    }

    @Override
    public String toString() {
        return name + " " + type + dims;
    }
}
