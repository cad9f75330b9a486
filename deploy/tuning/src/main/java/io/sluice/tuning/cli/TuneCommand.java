package io.sluice.tuning.cli;

import io.sluice.deploy.verb.CommandFailure;
import io.sluice.tuning.export.Export;
import io.sluice.tuning.task.Corpus;
import io.sluice.tuning.task.HeadPlan;
import io.sluice.tuning.torch.Tuning;
import io.sluice.tuning.torch.TuningPlan;
import io.sluice.tuning.weights.Checkpoint;
import io.sluice.tuning.weights.ShippedEncoder;
import io.sluice.tuning.weights.Stock;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns, or exports what was learned. Two runs, because PyTorch and ONNX Runtime share no process. */
@Command(
        name = "tune",
        description = "Tune a sentence encoder on labelled texts, and write its files.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nWhat it reads and writes:%n",
        footer = {
            "All *.tsv.gz and *.tsv in the folder and below it, as `sluice train` does, and the project's own texts. Files below a",
            "folder named measure-only are refused.",
            "",
            "In the folder of --out: encoder-LANGUAGE.tuned, what was learned, anew every few minutes; and with --export, from",
            "that (or its mean with another): encoder-LANGUAGE.onnx and encoder-LANGUAGE.heads, which ship, and results-LANGUAGE.md, what they are worth.",
        })
final class TuneCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The folder with the labelled texts.")
    private Path data;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where the files go; made if it is not there.")
    private Path out;

    @Option(names = "--language", paramLabel = "LANGUAGE", required = true, description = "en or zh.")
    private String language;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--minutes",
            paramLabel = "M",
            defaultValue = "600",
            description = "End learning after that time at the latest. Default: ${DEFAULT-VALUE}.")
    private double minutes;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often to go through the texts. Default: ${DEFAULT-VALUE}.")
    private double rounds;

    @Option(
            names = "--frozen",
            paramLabel = "N",
            defaultValue = "1",
            description = "Layers from below to leave as they are. Default: ${DEFAULT-VALUE}.")
    private int frozen;

    @Option(names = "--rate", paramLabel = "R", defaultValue = "1e-4", description = "Default: ${DEFAULT-VALUE}.")
    private float rate;

    @Option(names = "--batch", paramLabel = "N", defaultValue = "32", description = "Default: ${DEFAULT-VALUE}.")
    private int batch;

    @Option(names = "--tokens", paramLabel = "N", defaultValue = "64", description = "Default: ${DEFAULT-VALUE}.")
    private int tokens;

    @Option(
            names = "--save-every",
            paramLabel = "M",
            defaultValue = "10",
            description = "Minutes from one checkpoint to the next. Default: ${DEFAULT-VALUE}.")
    private double every;

    @Option(
            names = "--own",
            paramLabel = "X",
            defaultValue = "1",
            description = "How much more often than usual to read the project's own texts. Default: ${DEFAULT-VALUE}.")
    private double own;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "What to go on from: a checkpoint, or an encoder's .onnx with its .heads beside it. The rate starts anew. With the seed of an encoder that shipped, its disguises come again; with another, texts that were held back from it are learned. Default: the stock encoder.")
    private @Nullable Path from;

    @Option(
            names = "--width",
            paramLabel = "N",
            description =
                    "Make the wide middle of each layer so narrow before learning begins, which takes minutes; what the labels need least goes. Wants --from, and --frozen 0. Default: as it is.")
    private @Nullable Integer width;

    @Option(
            names = "--teacher",
            paramLabel = "FILE",
            description =
                    "Learn to do as this encoder does, too, layer by layer: a checkpoint, or an .onnx with its .heads beside it, of the same --seed.")
    private @Nullable Path teacher;

    @Option(
            names = "--teacher-share",
            paramLabel = "X",
            defaultValue = "0.5",
            description =
                    "From 0 to 1: how much of what it learns is the teacher's; the rest is the labels'. With 1 the heads learn nothing. Default: ${DEFAULT-VALUE}.")
    private float taught;

    @Option(
            names = "--mean-with",
            paramLabel = "FILE",
            description =
                    "With --export: take the mean of the checkpoint's weights and those of another checkpoint, or of an .onnx with its .heads beside it.")
    private @Nullable Path meanWith;

    @Option(names = "--export", description = "Make the files that ship from the checkpoint that is there.")
    private boolean isExport;

    @Option(
            names = "--measure",
            paramLabel = "N",
            defaultValue = "1000000",
            description =
                    "With --export: about how many texts of a kind to measure on at most, evenly taken. Default: all.")
    private int most;

    @Option(
            names = "--model-version",
            paramLabel = "N",
            defaultValue = "1",
            description = "What the model calls itself; results name it. Default: ${DEFAULT-VALUE}.")
    private int version;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            check();
            Stock stock = Stock.of(language);
            Corpus corpus = Corpus.read(data, language, seed, own);
            Files.createDirectories(out);
            Path checkpoint = out.resolve("encoder-" + language + ".tuned");
            if (isExport) {
                Checkpoint learned = Checkpoint.read(checkpoint);
                new Export(stock, corpus, version, most, err)
                        .run(meanWith == null ? learned : learned.meanWith(read(meanWith, stock, corpus)), out);
            } else {
                TuningPlan plan = plan(read(from, stock, corpus), read(teacher, stock, corpus), checkpoint);
                new Tuning(stock, corpus, plan, err).run();
            }
            return 0;
        } catch (CommandFailure e) {
            err.println("tune: " + e.getMessage());
            return 1;
        }
    }

    private void check() {
        if (isExport && (from != null || width != null || teacher != null)) {
            throw new CommandFailure(
                    "--from, --width and --teacher are for learning, not for --export", "leave them out");
        }
        if (!(taught >= 0 && taught <= 1)) {
            throw new CommandFailure("--teacher-share is " + taught, "give a number from 0 to 1");
        }
        if (width != null) {
            checkWidth(width);
        }
    }

    private void checkWidth(int asked) {
        if (asked < 1) {
            throw new CommandFailure("--width is " + asked, "give 1 or more");
        }
        if (from == null) {
            throw new CommandFailure(
                    "--width needs an encoder whose heads know what matters", "name a tuned one with --from");
        }
        if (frozen > 0) {
            throw new CommandFailure(
                    "--width makes all layers narrower, and a frozen one would not learn to do without",
                    "add --frozen 0");
        }
    }

    private static Checkpoint read(@Nullable Path file, Stock stock, Corpus corpus) throws IOException {
        if (file == null) {
            return Checkpoint.NONE;
        }
        if (file.toString().endsWith(".onnx")) {
            return ShippedEncoder.read(
                    file, stock, corpus.heads().stream().map(HeadPlan::name).toList());
        }
        return Checkpoint.read(file);
    }

    private TuningPlan plan(Checkpoint begun, Checkpoint asked, Path checkpoint) {
        return new TuningPlan(
                begun,
                asked,
                taught,
                seed,
                width == null ? Integer.MAX_VALUE : width,
                frozen,
                rounds,
                rate,
                batch,
                tokens,
                minutesLong(minutes),
                checkpoint,
                minutesLong(every));
    }

    private static Duration minutesLong(double minutes) {
        return Duration.ofMillis((long) (minutes * 60_000));
    }
}
