package io.sluice.tuning.onnx;

import java.util.List;

/**
 * Eight bits for a number. Matrices of weights get one scale for each column, symmetrically, from -64 to 64:
 * processors without VNNI add two products of eight bits into sixteen, and saturate with more. The table of words gets
 * one scale and one zero point for all.
 */
public final class Quantisation {

    private static final String VALUES = "_quantized";
    private static final String SCALE = "_scale";
    private static final String ZERO_POINT = "_zero_point";

    private static final int WEIGHT_RANGE = 64;
    private static final int TABLE_RANGE = 255;

    private Quantisation() {}

    /** The numbers, and what they have to be multiplied with, and which of them stands for zero. */
    public record Quantised(Tensor values, Tensor scale, Tensor zeroPoint) {

        /** The three of a model's constants that stand for one. */
        public static Quantised of(OnnxModel model, String name) {
            return new Quantised(
                    model.tensor(valuesOf(name)), model.tensor(scaleOf(name)), model.tensor(zeroPointOf(name)));
        }
    }

    /** The name that the eight-bit numbers have which stand for something. */
    public static String valuesOf(String name) {
        return name + VALUES;
    }

    /** The name of what they have to be multiplied with. */
    public static String scaleOf(String name) {
        return name + SCALE;
    }

    /** The name of that which stands for zero. */
    public static String zeroPointOf(String name) {
        return name + ZERO_POINT;
    }

    /** A matrix of [in, out], in the three tensors with the usual endings. */
    public static Quantised columns(String name, int in, int out, float[] matrix) {
        float[] scales = new float[out];
        byte[] values = new byte[matrix.length];
        for (int column = 0; column < out; column++) {
            float most = 0;
            for (int row = 0; row < in; row++) {
                most = Math.max(most, Math.abs(matrix[row * out + column]));
            }
            scales[column] = most == 0 ? 1 : most / WEIGHT_RANGE;
            for (int row = 0; row < in; row++) {
                values[row * out + column] = (byte) Math.round(matrix[row * out + column] / scales[column]);
            }
        }
        List<Long> perColumn = List.of((long) out);
        return new Quantised(
                Tensor.of(valuesOf(name), Tensor.Type.INT8, List.of((long) in, (long) out), values),
                Tensor.of(scaleOf(name), perColumn, scales),
                Tensor.of(zeroPointOf(name), Tensor.Type.INT8, perColumn, new byte[out]));
    }

    /** A table of rows. */
    public static Quantised table(String name, List<Long> dims, float[] table) {
        float least = 0;
        float most = 0;
        for (float one : table) {
            least = Math.min(least, one);
            most = Math.max(most, one);
        }
        float scale = most == least ? 1 : (most - least) / TABLE_RANGE;
        int zero = Math.round(-least / scale);
        byte[] values = new byte[table.length];
        for (int i = 0; i < table.length; i++) {
            values[i] = (byte) Math.clamp(Math.round(table[i] / scale) + zero, 0, TABLE_RANGE);
        }
        return new Quantised(
                Tensor.of(valuesOf(name), Tensor.Type.UINT8, dims, values),
                Tensor.of(scaleOf(name), List.of(), new float[] {scale}),
                Tensor.of(zeroPointOf(name), Tensor.Type.UINT8, List.of(), new byte[] {(byte) zero}));
    }

    /** What the numbers stand for again. */
    public static float[] restored(Quantised quantised) {
        byte[] values = quantised.values().bytes().toByteArray();
        float[] scales = quantised.scale().floats();
        byte[] zeros = quantised.zeroPoint().bytes().toByteArray();
        boolean isSigned = quantised.values().type() == Tensor.Type.INT8;
        float[] restored = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            int column = i % scales.length;
            int value = isSigned ? values[i] - zeros[column] : (values[i] & 0xFF) - (zeros[column] & 0xFF);
            restored[i] = value * scales[column];
        }
        return restored;
    }
}
