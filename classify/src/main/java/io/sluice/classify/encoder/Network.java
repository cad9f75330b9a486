package io.sluice.classify.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.Set;

/**
 * An encoder's network in ONNX Runtime, on the calling thread alone. It takes {@value #INPUT}, int64 of [1, tokens], and its
 * first output is the text's vector, float of [1, dimension]. One text at a time: a quantised network scales its numbers by
 * all that is in a run, so that beside other texts a text would get another vector; and on one thread a run of many gains
 * little. Safe for all threads. The runtime's library is unpacked into a folder of its own below {@code java.io.tmpdir},
 * which goes when the process ends.
 */
public final class Network implements AutoCloseable {

    /** The name of what it takes. */
    public static final String INPUT = "input_ids";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final int dimension;

    /** @throws OrtException if the file is no network that this runtime can run */
    public Network(byte[] onnx, int dimension) throws OrtException {
        this.dimension = dimension;
        environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            session = environment.createSession(onnx, options);
        }
        if (!session.getInputNames().equals(Set.of(INPUT))) {
            Set<String> asked = session.getInputNames();
            session.close();
            throw new OrtException("the network wants " + asked + ", not " + INPUT + " alone");
        }
    }

    /**
     * The vector of a text.
     *
     * @param ids of its pieces, with the marks at its beginning and end
     * @throws OrtException if the run fails, or the network has another dimension than its heads
     */
    public float[] vector(long[] ids) throws OrtException {
        long[] shape = {1, ids.length};
        try (OnnxTensor pieces = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OrtSession.Result result = session.run(Map.of(INPUT, pieces))) {
            // Closed with the result.
            FloatBuffer pooled = ((OnnxTensor) result.get(0)).getFloatBuffer();
            if (pooled.remaining() != dimension) {
                throw new OrtException(
                        "the network gives " + pooled.remaining() + " numbers for a text, its heads want " + dimension);
            }
            float[] vector = new float[dimension];
            pooled.get(vector);
            return vector;
        }
    }

    /** No run may be under way, and none may come. */
    @Override
    public void close() throws OrtException {
        session.close();
    }
}
