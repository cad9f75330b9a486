package io.sluice.tuning.export;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.sluice.classify.encoder.Pooling;
import io.sluice.tuning.weights.Stock;
import java.nio.LongBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An encoder's ONNX file, asked for pooled vectors on one thread. */
final class OnnxEncoder implements AutoCloseable {

    private static final int BATCH = 16;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final Stock stock;
    private final OrtSession session;

    OnnxEncoder(Stock stock, byte[] file) throws OrtException {
        this.stock = stock;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = environment.createSession(file, options);
        }
    }

    /** In the order of the texts. */
    float[][] pooled(List<long[]> texts) throws OrtException {
        float[][] vectors = new float[texts.size()][];
        List<Integer> order = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> texts.get(i).length))
                .toList();
        for (int from = 0; from < order.size(); from += BATCH) {
            run(texts, order.subList(from, Math.min(order.size(), from + BATCH)), vectors);
        }
        return vectors;
    }

    private void run(List<long[]> texts, List<Integer> batch, float[][] vectors) throws OrtException {
        int length = batch.stream().mapToInt(i -> texts.get(i).length).max().orElse(0);
        long[] ids = new long[batch.size() * length];
        long[] mask = new long[ids.length];
        for (int row = 0; row < batch.size(); row++) {
            long[] text = texts.get(batch.get(row));
            for (int i = 0; i < text.length; i++) {
                ids[row * length + i] = text[i];
                mask[row * length + i] = 1;
            }
        }
        long[] shape = {batch.size(), length};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", types))) {
            float[][][] hidden = (float[][][]) result.get(0).getValue();
            for (int row = 0; row < batch.size(); row++) {
                vectors[batch.get(row)] = pooled(hidden[row], texts.get(batch.get(row)).length);
            }
        }
    }

    private float[] pooled(float[][] hidden, int tokens) {
        if (stock.pooling() == Pooling.CLS) {
            return hidden[0];
        }
        float[] mean = new float[stock.dimension()];
        for (int token = 0; token < tokens; token++) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += hidden[token][i] / tokens;
            }
        }
        return mean;
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
