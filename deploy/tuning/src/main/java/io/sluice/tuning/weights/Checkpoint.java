package io.sluice.tuning.weights;

import io.sluice.deploy.verb.CommandFailure;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was learned so far, as training leaves it for the export.
 *
 * @param seed of the training
 * @param steps batches that were learned from
 * @param texts that were read
 * @param maxTokens the most of a text
 * @param weights by name; {@code heads.weight} and {@code heads.bias} are the heads
 * @param scores what the trained encoder's heads say to the first held-back texts, before calibration
 */
public record Checkpoint(
        long seed, int steps, long texts, int maxTokens, Map<String, float[]> weights, float[][] scores) {

    /** Nothing learned yet. */
    public static final Checkpoint NONE = new Checkpoint(0, 0, 0, 0, Map.of(), new float[0][]);

    private static final int MAGIC = 0x534c5443;

    /** Either whole or not at all. */
    public void write(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            out.writeInt(MAGIC);
            out.writeLong(seed);
            out.writeInt(steps);
            out.writeLong(texts);
            out.writeInt(maxTokens);
            out.writeInt(weights.size());
            for (Map.Entry<String, float[]> one : weights.entrySet()) {
                out.writeUTF(one.getKey());
                write(one.getValue(), out);
            }
            out.writeInt(scores.length);
            for (float[] row : scores) {
                write(row, out);
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @throws IOException if that is no checkpoint */
    public static Checkpoint read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != MAGIC) {
                throw new IOException(file + " is no checkpoint of a tuning");
            }
            long seed = in.readLong();
            int steps = in.readInt();
            long texts = in.readLong();
            int maxTokens = in.readInt();
            Map<String, float[]> weights = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                weights.put(in.readUTF(), readFloats(in));
            }
            float[][] scores = new float[in.readInt()][];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = readFloats(in);
            }
            return new Checkpoint(seed, steps, texts, maxTokens, weights, scores);
        }
    }

    /**
     * The mean of its weights and another's, which has to be of the same shape: of two steps of one tuning, often better than
     * either (Wortsman et al., 2022). What the trained encoder says to held-back texts, nobody has computed.
     *
     * @throws CommandFailure if it is of another shape
     */
    public Checkpoint meanWith(Checkpoint other) {
        if (!other.weights.keySet().equals(weights.keySet())) {
            throw new CommandFailure(
                    "one has learned layers that the other has not, and there is no mean of them",
                    "take two steps of one tuning, with the same --frozen");
        }
        Map<String, float[]> means = new LinkedHashMap<>();
        weights.forEach((name, values) -> {
            float[] others = other.weights.get(name);
            if (others == null || others.length != values.length) {
                throw new CommandFailure(
                        "one has other weights for " + name + " than the other", "take two steps of one tuning");
            }
            means.put(name, mean(values, others));
        });
        return new Checkpoint(seed, steps, texts, maxTokens, means, new float[0][]);
    }

    private static float[] mean(float[] some, float[] others) {
        float[] mean = new float[some.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (some[i] + others[i]) / 2;
        }
        return mean;
    }

    private static void write(float[] values, DataOutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length);
        buffer.asFloatBuffer().put(values);
        out.writeInt(values.length);
        out.write(buffer.array());
    }

    private static float[] readFloats(DataInputStream in) throws IOException {
        float[] values = new float[in.readInt()];
        ByteBuffer.wrap(in.readNBytes(4 * values.length)).asFloatBuffer().get(values);
        return values;
    }
}
