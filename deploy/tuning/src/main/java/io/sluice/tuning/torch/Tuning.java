package io.sluice.tuning.torch;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.sluice.tuning.disguise.Disguise;
import io.sluice.tuning.onnx.OnnxModel;
import io.sluice.tuning.task.Corpus;
import io.sluice.tuning.task.Example;
import io.sluice.tuning.weights.Checkpoint;
import io.sluice.tuning.weights.EncoderWeights;
import io.sluice.tuning.weights.Stock;
import io.sluice.tuning.weights.Tokens;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Learns from the texts of a corpus, and leaves checkpoints behind. One thread; what it prints holds no text. */
public final class Tuning {

    /** Of all steps, for the rate of learning to come up. */
    private static final double WARM_UP = 0.06;

    private static final float DROPPED = 0.1f;
    private static final int COMPARED = 300;
    private static final int BATCHES_OF_PRUNING = 150;

    /** So that a distance from the teacher is about as large as a loss by labels. */
    private static final float DISTANCE = 10;

    private static final int STEPS_OF_A_REPORT = 50;

    private final Stock stock;
    private final Corpus corpus;
    private final TuningPlan plan;
    private final PrintWriter err;
    private final Engine engine = Engine.getEngine("PyTorch");

    /** What was learned before, with layers as narrow as they shall be. */
    private Map<String, float[]> begun;

    private int steps;
    private long texts;
    private double lossSum;
    private double distanceSum;

    public Tuning(Stock stock, Corpus corpus, TuningPlan plan, PrintWriter err) {
        this.stock = stock;
        this.corpus = corpus;
        this.plan = plan;
        begun = plan.from().weights();
        this.err = err;
    }

    public void run() throws IOException {
        engine.setRandomSeed(Math.toIntExact(plan.seed() & Integer.MAX_VALUE));
        EncoderWeights weights = EncoderWeights.read(OnnxModel.read(stock.bytes(stock.file())));
        try (NDManager manager = engine.newBaseManager(Device.cpu());
                Tokens tokens = new Tokens(stock, plan.maxTokens())) {
            begun = narrowed(weights, manager, tokens);
            try (TorchEncoder encoder = encoder(manager, weights, plan.frozen());
                    Teacher asked = plan.teacher().weights().isEmpty()
                            ? null
                            : new Teacher(manager.newSubManager(), stock, weights, plan.teacher())) {
                Reading reading = reading(tokens, plan.rounds());
                say("learning from " + corpus.learned().size() + " texts, " + reading.texts() + " readings");
                learn(encoder, asked, manager, reading, tokens);
                save(encoder, manager, tokens);
            }
        }
    }

    private TorchEncoder encoder(NDManager manager, EncoderWeights weights, int frozen) {
        return new TorchEncoder(
                manager.newSubManager(),
                stock,
                weights.with(begun),
                begun,
                frozen,
                corpus.heads().size());
    }

    private Reading reading(Tokens tokens, double rounds) {
        return new Reading(
                corpus.learned(),
                rounds,
                plan.batch(),
                tokens,
                Disguise.forLanguage(stock.language()),
                plan.seed() + plan.from().steps());
    }

    private Map<String, float[]> narrowed(EncoderWeights weights, NDManager manager, Tokens tokens) {
        int before = weights.with(begun).width();
        if (before <= plan.width()) {
            return begun;
        }
        try (TorchEncoder whole = encoder(manager, weights, 0)) {
            Pruning pruning = new Pruning(whole, stock.layers(), plan.width());
            Reading reading = reading(tokens, 1);
            for (int batch = 0; batch < BATCHES_OF_PRUNING && reading.hasNext(); batch++) {
                backward(whole, null, manager, reading.next());
                pruning.add();
            }
            lossSum = 0;
            Map<String, float[]> kept = pruning.kept();
            say("kept " + plan.width() + " of " + before + " numbers in the middle of each layer");
            return kept;
        }
    }

    private void learn(TorchEncoder encoder, @Nullable Teacher asked, NDManager manager, Reading reading, Tokens tokens)
            throws IOException {
        AdamW optimizer = new AdamW(encoder.parameters());
        long began = System.nanoTime();
        long saved = began;
        while (reading.hasNext()) {
            Reading.Batch batch = reading.next();
            long now = System.nanoTime();
            double done = Math.max(
                    (double) texts / reading.texts(),
                    (double) (now - began) / plan.limit().toNanos());
            if (done >= 1) {
                say("the time is over");
                return;
            }
            backward(encoder, asked, manager, batch);
            optimizer.step(rate(done));
            steps++;
            texts += batch.examples().size();
            if (steps % STEPS_OF_A_REPORT == 0) {
                report(began, done);
            }
            if (now - saved > plan.every().toNanos()) {
                save(encoder, manager, tokens);
                saved = System.nanoTime();
            }
        }
    }

    /** Up in a line, then down in a line. */
    private float rate(double done) {
        return plan.rate() * (float) Math.min(Math.max(done, 1e-4) / WARM_UP, (1 - done) / (1 - WARM_UP));
    }

    /** Leaves the gradients of a batch's loss behind. */
    private void backward(TorchEncoder encoder, @Nullable Teacher asked, NDManager manager, Reading.Batch batch) {
        try (NDManager step = manager.newSubManager();
                GradientCollector gradients = engine.newGradientCollector()) {
            TorchEncoder.Encoded encoded = encoder.encoded(batch.tokens(), step);
            NDArray pooled = encoded.pooled();
            NDArray kept =
                    pooled.getNDArrayInternal().dropout(pooled, DROPPED, true).get(0);
            NDArray loss = loss(encoder.scores(kept), batch.examples(), step);
            lossSum += loss.getFloat();
            if (asked != null) {
                NDArray distance = asked.distance(encoded, batch.tokens(), step);
                distanceSum += distance.getFloat();
                loss = loss.mul(1 - plan.taught()).add(distance.mul(plan.taught() * DISTANCE));
            }
            gradients.backward(loss);
        }
    }

    /** The logistic loss over all pairs of a text and a head that it teaches, for each text. */
    private static NDArray loss(NDArray scores, List<Example> examples, NDManager step) {
        int heads = Math.toIntExact(scores.getShape().get(1));
        float[] targets = new float[examples.size() * heads];
        float[] weights = new float[targets.length];
        for (int i = 0; i < examples.size(); i++) {
            System.arraycopy(examples.get(i).targets(), 0, targets, i * heads, heads);
            System.arraycopy(examples.get(i).weights(), 0, weights, i * heads, heads);
        }
        Shape shape = new Shape(examples.size(), heads);
        NDArray softened = scores.abs().neg().exp().add(1).log();
        NDArray each =
                scores.maximum(0).sub(scores.mul(step.create(targets, shape))).add(softened);
        return each.mul(step.create(weights, shape)).sum().div(examples.size());
    }

    private void report(long began, double done) {
        double seconds = (System.nanoTime() - began) / 1e9;
        say(String.format(
                Locale.ROOT,
                "%.0f %% after %.1f min: %d texts, %.1f texts/s, loss %.3f%s",
                100 * done,
                seconds / 60,
                texts,
                texts / seconds,
                lossSum / STEPS_OF_A_REPORT,
                plan.teacher().weights().isEmpty()
                        ? ""
                        : String.format(Locale.ROOT, ", from the teacher %.3f", distanceSum / STEPS_OF_A_REPORT)));
        lossSum = 0;
        distanceSum = 0;
    }

    private void save(TorchEncoder encoder, NDManager manager, Tokens tokens) throws IOException {
        List<Example> compared = corpus.heldBack()
                .subList(0, Math.min(COMPARED, corpus.heldBack().size()));
        float[][] scores = new float[compared.size()][];
        for (int i = 0; i < scores.length; i++) {
            try (NDManager step = manager.newSubManager()) {
                TokenBatch one = TokenBatch.of(List.of(tokens.of(compared.get(i).text())));
                scores[i] = encoder.scores(encoder.encoded(one, step).pooled()).toFloatArray();
            }
        }
        Map<String, float[]> learned = new LinkedHashMap<>(begun);
        learned.putAll(encoder.learned());
        new Checkpoint(
                        plan.seed(),
                        plan.from().steps() + steps,
                        plan.from().texts() + texts,
                        plan.maxTokens(),
                        learned,
                        scores)
                .write(plan.checkpoint());
        say("wrote " + plan.checkpoint() + " after " + texts + " texts");
    }

    private void say(String what) {
        err.println(stock.language() + ": " + what);
        err.flush();
    }
}
