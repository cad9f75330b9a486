package io.sluice.tuning.export;

import ai.onnxruntime.OrtException;
import io.sluice.classify.encoder.EncoderHead;
import io.sluice.classify.encoder.EncoderHeader;
import io.sluice.classify.encoder.HeadsFile;
import io.sluice.classify.encoder.Network;
import io.sluice.classify.linear.Calibration;
import io.sluice.classify.linear.training.PlattScaling;
import io.sluice.tuning.onnx.OnnxModel;
import io.sluice.tuning.task.Corpus;
import io.sluice.tuning.task.Example;
import io.sluice.tuning.task.HeadPlan;
import io.sluice.tuning.weights.Checkpoint;
import io.sluice.tuning.weights.EncoderGraph;
import io.sluice.tuning.weights.EncoderWeights;
import io.sluice.tuning.weights.Stock;
import io.sluice.tuning.weights.Tokens;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * From a checkpoint to the quantised encoder and its heads, which are calibrated on what that very encoder says to the texts
 * that were held back. Then says how good they are, and how far the quantised encoder is from the trained one.
 */
public final class Export {

    /** Of a text when it is classified; training cuts earlier. */
    private static final int MAX_TOKENS = 128;

    private final Stock stock;
    private final Corpus corpus;
    private final int version;
    private final int most;
    private final PrintWriter err;

    /** @param most about how many texts of a kind are measured on, evenly taken */
    public Export(Stock stock, Corpus corpus, int version, int most, PrintWriter err) {
        this.stock = stock;
        this.corpus = corpus;
        this.version = version;
        this.most = most;
        this.err = err;
    }

    /** Writes the files of the model, and {@code results-LANGUAGE.md}, into a folder. */
    public void run(Checkpoint checkpoint, Path out) throws IOException {
        EncoderWeights weights =
                EncoderWeights.read(OnnxModel.read(stock.bytes(stock.file()))).with(checkpoint.weights());
        byte[] file = EncoderGraph.quantised(stock, weights);
        try (Network small = new Network(file, stock.dimension());
                Network large = new Network(EncoderGraph.exact(stock, weights), stock.dimension());
                Tokens tokens = new Tokens(stock, MAX_TOKENS)) {
            List<EncoderHead> heads = calibrated(checkpoint, scores(checkpoint, small, corpus.heldBack(), tokens));
            write(out, file, checkpoint, heads);
            String results = new Results(this, checkpoint, heads, small, large, tokens).text();
            Files.writeString(out.resolve("results-" + stock.language() + ".md"), results);
            err.println(results);
            err.flush();
        } catch (OrtException e) {
            throw new IOException("ONNX Runtime does not run the encoder", e);
        }
    }

    Stock stock() {
        return stock;
    }

    Corpus corpus() {
        return corpus;
    }

    List<Example> measured(List<Example> all) {
        int stride = Math.max(1, Math.round((float) all.size() / most));
        return IntStream.range(0, all.size())
                .filter(i -> i % stride == 0)
                .mapToObj(all::get)
                .toList();
    }

    /** Raw scores, [text][head]. */
    double[][] scores(Checkpoint checkpoint, Network encoder, List<Example> examples, Tokens tokens)
            throws OrtException {
        float[] biases = floats(checkpoint, "heads.bias");
        double[][] scores = new double[examples.size()][biases.length];
        float[][] weights = IntStream.range(0, biases.length)
                .mapToObj(head -> weights(checkpoint, head))
                .toArray(float[][]::new);
        for (int i = 0; i < scores.length; i++) {
            float[] vector = encoder.vector(tokens.of(examples.get(i).text()));
            for (int head = 0; head < biases.length; head++) {
                scores[i][head] = EncoderHead.raw(weights[head], biases[head], vector);
            }
        }
        return scores;
    }

    private float[] weights(Checkpoint checkpoint, int head) {
        int dimension = stock.dimension();
        return Arrays.copyOfRange(floats(checkpoint, "heads.weight"), head * dimension, (head + 1) * dimension);
    }

    private static float[] floats(Checkpoint checkpoint, String name) {
        float[] values = checkpoint.weights().get(name);
        if (values == null) {
            throw new IllegalArgumentException("the checkpoint has no " + name);
        }
        return values;
    }

    private List<EncoderHead> calibrated(Checkpoint checkpoint, double[][] scores) {
        List<EncoderHead> heads = new ArrayList<>();
        float[] biases = floats(checkpoint, "heads.bias");
        for (int head = 0; head < biases.length; head++) {
            Labelled labelled = Labelled.of(corpus.heldBack(), scores, head);
            Calibration calibration = PlattScaling.fit(labelled.scores(), labelled.positive());
            HeadPlan plan = corpus.heads().get(head);
            float[] own = weights(checkpoint, head);
            heads.add(new EncoderHead(
                    plan.name(), plan.convention(), calibration, labelled.baseRate(), own, biases[head]));
        }
        return heads;
    }

    private void write(Path out, byte[] file, Checkpoint checkpoint, List<EncoderHead> heads) throws IOException {
        EncoderHeader header = new EncoderHeader(
                "encoder-" + stock.language(),
                version,
                stock.script(),
                MAX_TOKENS,
                stock.dimension(),
                checkpoint.seed(),
                corpus.trainedOn(),
                sha256(file),
                heads);
        replace(out.resolve(header.name() + ".onnx"), file);
        replace(out.resolve(header.name() + ".heads"), HeadsFile.write(header));
        err.println(String.format(
                Locale.ROOT,
                "wrote %s.onnx, %.1f MB, and %d heads",
                out.resolve(header.name()),
                file.length / 1e6,
                heads.size()));
        err.flush();
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, content);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
