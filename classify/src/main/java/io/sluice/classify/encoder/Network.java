package io.sluice.classify.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * An encoder's network in ONNX Runtime, on the calling thread alone. One text at a time: a quantised network scales its
 * numbers by all that is in a run, so that beside other texts a text would get another vector; and on one thread a run of
 * many gains little. Safe for all threads. The runtime's library is unpacked into a folder of its own below
 * {@code java.io.tmpdir}, which goes when the process ends.
 */
final class Network implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Pooling pooling;
    private final int dimension;

    /** @throws OrtException if the file is no network that this runtime can run */
    Network(byte[] onnx, Pooling pooling, int dimension) throws OrtException {
        this.pooling = pooling;
        this.dimension = dimension;
        environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            session = environment.createSession(onnx, options);
        }
    }

    /**
     * The vector of a text.
     *
     * @param ids of its pieces, with the marks at its beginning and end
     * @throws OrtException if the run fails, or the network has another dimension than its heads
     */
    float[] vector(long[] ids) throws OrtException {
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor pieces = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", types))) {
            // Closed with the result.
            OnnxTensor last = (OnnxTensor) result.get(0);
            return pooled(last.getFloatBuffer(), ids.length);
        }
    }

    private float[] pooled(FloatBuffer last, int length) throws OrtException {
        if (last.remaining() != length * dimension) {
            throw new OrtException("the network gives " + last.remaining() + " numbers for " + length
                    + " pieces, its heads want " + dimension + " each");
        }
        float[] vector = new float[dimension];
        int read = pooling == Pooling.CLS ? 1 : length;
        for (int i = 0; i < read; i++) {
            for (int j = 0; j < dimension; j++) {
                vector[j] += last.get(i * dimension + j);
            }
        }
        for (int j = 0; j < dimension; j++) {
            vector[j] /= read;
        }
        return vector;
    }

    /** No run may be under way, and none may come. */
    @Override
    public void close() throws OrtException {
        session.close();
    }
}
