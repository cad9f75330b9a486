package io.sluice.tuning.export;

import ai.onnxruntime.OrtException;
import io.sluice.classify.encoder.EncoderHead;
import io.sluice.classify.encoder.Network;
import io.sluice.tuning.task.Example;
import io.sluice.tuning.weights.Checkpoint;
import io.sluice.tuning.weights.Tokens;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What is said of an exported encoder: its heads on texts that nothing learned from, and how far it is from the trained one. */
final class Results {

    private final Export export;
    private final Checkpoint checkpoint;
    private final List<EncoderHead> heads;
    private final Network small;
    private final Network large;
    private final Tokens tokens;
    private final StringBuilder text = new StringBuilder();

    Results(
            Export export,
            Checkpoint checkpoint,
            List<EncoderHead> heads,
            Network small,
            Network large,
            Tokens tokens) {
        this.export = export;
        this.checkpoint = checkpoint;
        this.heads = heads;
        this.small = small;
        this.large = large;
        this.tokens = tokens;
    }

    String text() throws OrtException, IOException {
        boolean isMean = checkpoint.scores().length == 0;
        line(
                "## encoder-%s: %s%d steps, %d texts read, seed %d",
                export.stock().language(),
                isMean ? "the mean of what was there before and of that after " : "",
                checkpoint.steps(),
                checkpoint.texts(),
                checkpoint.seed());
        if (isMean) {
            List<Example> compared = export.measured(export.corpus().heldBack());
            far(
                    "quantised file beside the float file",
                    export.scores(checkpoint, large, compared, tokens),
                    export.scores(checkpoint, small, compared, tokens));
        } else {
            closeness();
        }
        table("The sources' dev splits", export.measured(export.corpus().dev()));
        table(
                "Texts held back from the training, of all sources and of our own",
                export.measured(export.corpus().heldBack()));
        heldOut();
        return text.toString();
    }

    /** The probabilities of the exported encoder beside those of the trained one, and of the float file in between. */
    private void closeness() throws OrtException, IOException {
        List<Example> compared = export.corpus().heldBack().subList(0, checkpoint.scores().length);
        try (Tokens asTrained = new Tokens(export.stock(), checkpoint.maxTokens())) {
            double[][] trained = trainedScores();
            far(
                    "float file beside the trained encoder",
                    trained,
                    export.scores(checkpoint, large, compared, asTrained));
            far(
                    "quantised file beside the trained encoder",
                    trained,
                    export.scores(checkpoint, small, compared, asTrained));
        }
    }

    private double[][] trainedScores() {
        return Arrays.stream(checkpoint.scores())
                .map(row ->
                        IntStream.range(0, row.length).mapToDouble(i -> row[i]).toArray())
                .toArray(double[][]::new);
    }

    private void far(String what, double[][] expected, double[][] scores) {
        double sum = 0;
        double most = 0;
        int agreed = 0;
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int head = 0; head < heads.size(); head++) {
                double trained = heads.get(head).calibration().probability(expected[i][head]);
                double exported = heads.get(head).calibration().probability(scores[i][head]);
                double distance = Math.abs(trained - exported);
                sum += distance;
                most = Math.max(most, distance);
                agreed += trained >= 0.5 == exported >= 0.5 ? 1 : 0;
                count++;
            }
        }
        line("");
        line(
                "The %s, over %d held-back texts and all heads: probabilities differ by %.5f in the mean, "
                        + "%.4f at most, and %.2f %% fall on the same side of 0.5.",
                what, scores.length, sum / count, most, 100.0 * agreed / count);
    }

    private void table(String title, List<Example> examples) throws OrtException {
        double[][] quantised = export.scores(checkpoint, small, examples, tokens);
        double[][] full = export.scores(checkpoint, large, examples, tokens);
        Set<String> sources = new TreeSet<>(Set.of(""));
        examples.forEach(example -> sources.add(example.source()));
        line("");
        line("### %s", title);
        line("");
        line("| head | source | file | texts | violations | accuracy | macro-F1 | AUPRC | calibration error |");
        line("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (int head = 0; head < heads.size(); head++) {
            for (String source : sources) {
                row(head, source, "quantised", Labelled.of(examples, quantised, head, source));
                row(head, source, "float", Labelled.of(examples, full, head, source));
            }
        }
    }

    private void row(int head, String source, String file, Labelled labelled) {
        int positives = labelled.positives();
        if (positives > 0 && positives < labelled.positive().length) {
            double[] scores = labelled.scores();
            for (int i = 0; i < scores.length; i++) {
                scores[i] = heads.get(head).calibration().probability(scores[i]);
            }
            line(
                    "| %s | %s | %s | %s |",
                    heads.get(head).name(),
                    source.isEmpty() ? "all" : source,
                    file,
                    HeadQuality.of(scores, labelled.positive()).cells());
        }
    }

    /** For each kind of our own held-out texts, which heads are wrong how often. */
    private void heldOut() throws OrtException {
        List<Example> examples = export.corpus().heldOut();
        double[][] scores = export.scores(checkpoint, small, examples, tokens);
        TreeMap<String, int[]> byKind = new TreeMap<>();
        for (int i = 0; i < examples.size(); i++) {
            for (int head = 0; head < heads.size(); head++) {
                Example example = examples.get(i);
                if (example.teaches(head)) {
                    String kind = example.origin() + " | " + heads.get(head).name();
                    int[] counts = byKind.computeIfAbsent(kind, any -> new int[2]);
                    boolean isFlagged = heads.get(head).calibration().probability(scores[i][head]) >= 0.5;
                    counts[0]++;
                    counts[1] += isFlagged != example.isPositive(head) ? 1 : 0;
                }
            }
        }
        line("");
        line("### Our own texts that nothing learns from");
        line("");
        line("| kind | head | texts | wrong |");
        line("| --- | --- | --- | --- |");
        byKind.forEach((kind, counts) -> line("| %s | %d | %d |", kind, counts[0], counts[1]));
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
