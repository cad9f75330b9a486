package io.sluice.deploy.train;

import io.sluice.classify.linear.LinearModel;
import io.sluice.classify.linear.ModelFile;
import io.sluice.classify.linear.training.HeadReport;
import io.sluice.classify.linear.training.ModelTask;
import io.sluice.classify.linear.training.ModelTrainer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code train}. */
@Command(
        name = "train",
        description = "Train the linear models on labelled texts, and write the model files.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nWhat it reads:%n",
        footer = {
            "All *.tsv.gz and *.tsv in the folder and below it, UTF-8, tab-separated, with the first line",
            "  source<tab>lang<tab>split<tab>guideline<tab>label<tab>text",
            "Rows of the split `train` are learned from, others are left for `sluice evaluate`. Each head learns",
            "the labels of one source: cold and swsr (Chinese), edos, hatemoji, davidson, stormfront, covid_fake,",
            "sms_spam_uci and youtube_spam (English). A source that is not there leaves its head out. Files below a",
            "folder named measure-only are refused.",
            "",
            "What it writes: linear-en.bin and linear-zh.bin. The same files and the same seed give the same bytes.",
            "Those that ship are in classify/src/main/resources/models.",
            "",
            "Progress goes to standard error, one line for a head: how well it does in cross-validation. It takes",
            "some minutes, and about 2 GiB of memory.",
            "",
            "Examples:",
            "  sluice train --data data/train --out models",
            "  sluice train --data data/train --out models --seed 7 --model-version 2",
        })
public final class TrainCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The folder with the labelled texts.")
    private Path data;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where the models go; made if it is not there.")
    private Path out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the folds and of the order of learning. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--model-version",
            paramLabel = "N",
            defaultValue = "1",
            description = "What the models call themselves; results name it. Default: ${DEFAULT-VALUE}.")
    private int version;

    @Option(
            names = "--without-own-texts",
            description =
                    "Leave out the project's own texts, and the heads that learn from them alone, to see what they do.")
    private boolean withoutOwnTexts;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        TrainingData training = TrainingData.read(data, !withoutOwnTexts);
        Files.createDirectories(out);
        for (ModelTask task : training.tasks(seed, version)) {
            LinearModel model = ModelTrainer.train(task, report -> tell(report, err));
            Path file = out.resolve(task.name() + ".bin");
            byte[] bytes = ModelFile.write(model);
            Files.write(file, bytes);
            spec.commandLine()
                    .getOut()
                    .println(file + " " + bytes.length + " bytes, "
                            + model.heads().size() + " heads");
        }
        return 0;
    }

    private static void tell(HeadReport report, PrintWriter err) {
        err.println(String.format(
                Locale.ROOT,
                "trained %s: %d positive, %d negative, %d added; C %.0f; in cross-validation AUPRC %.3f, calibration error %.3f",
                report.head(),
                report.positives(),
                report.negatives(),
                report.added(),
                report.cost(),
                report.averagePrecision(),
                report.calibrationError()));
        err.flush();
    }
}
