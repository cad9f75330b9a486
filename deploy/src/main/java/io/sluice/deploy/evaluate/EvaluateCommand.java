package io.sluice.deploy.evaluate;

import io.sluice.classify.encoder.Encoders;
import io.sluice.classify.linear.LinearModels;
import io.sluice.deploy.guidelines.BookSource;
import io.sluice.deploy.json.Json;
import io.sluice.deploy.labelled.LabelledFile;
import io.sluice.deploy.labelled.LabelledRow;
import io.sluice.deploy.score.Depth;
import io.sluice.schemas.guidelines.GuidelineBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code evaluate}. */
@Command(
        name = "evaluate",
        description = "Measure the classifiers on labelled texts: how often they are right, and what they cost.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nWhat it reads and prints:%n",
        footer = {
            "Files as `sluice train` reads them. A row is positive unless its guideline begins with `benign` or",
            "`distress`; its score is the highest among the sections that its guideline names (such as `hate` or",
            "`fraud/spam`; `any`: all), and a negative's among those that the file names at all. Flagged is what",
            "reaches the book's band for review.",
            "Of sources that the models learned from only the dev split counts.",
            "",
            "Three tables: by file, language and depth; each head against its source's own labels; and how often",
            "neutral mentions of identities, counter-speech and quoted abuse are flagged, beside plain texts.",
            "AUPRC is average precision, ECE the expected calibration error over 15 bins, µs/text the processor's",
            "time for one text on one thread, in the fastest of several passes over the file.",
            "",
            "Examples:",
            "  sluice evaluate data/train/*.tsv.gz data/measure-only/*.tsv.gz",
            "  sluice evaluate --depth linear --json figures.json data/train/edos.tsv.gz",
        })
public final class EvaluateCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Labelled texts, packed with gzip or not.")
    private List<Path> files;

    @Option(
            names = "--depth",
            paramLabel = "DEPTH",
            split = ",",
            defaultValue = "terms,linear,full",
            description =
                    "How much of the cascade is measured: terms (terms, patterns, links, contacts), linear (the linear "
                            + "models too) or full (the sentence encoders too, for every text); all, with commas, is the default.")
    private List<Depth> depths;

    @Option(
            names = "--guidelines",
            paramLabel = "FOLDER",
            defaultValue = BookSource.DEFAULT,
            description = "A folder with a book.yaml. Default: the book that ships with Sluice.")
    private String guidelines;

    @Option(names = "--json", paramLabel = "FILE", description = "Write all figures there, as one JSON object.")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        GuidelineBook book = BookSource.load(guidelines);
        List<RowScorer> scorers =
                depths.stream().map(depth -> new RowScorer(book, depth)).toList();
        List<FileEvaluation.Line> byFile = new ArrayList<>();
        List<HeadEvaluation.Line> byHead = new ArrayList<>();
        PrintWriter err = spec.commandLine().getErr();
        for (Path file : files) {
            List<LabelledRow> rows = LabelledFile.read(file);
            err.println("evaluating " + file + ", " + rows.size() + " rows");
            err.flush();
            FileEvaluation evaluation = new FileEvaluation(name(file), rows);
            Set<String> unknown =
                    evaluation.unknownGuidelines(scorers.getFirst().sections());
            if (!unknown.isEmpty()) {
                err.println("left out, since the book has no such section: " + String.join(", ", unknown));
                err.flush();
            }
            for (int i = 0; i < depths.size(); i++) {
                byFile.addAll(evaluation.lines(scorers.get(i), depths.get(i)));
            }
            if (depths.contains(Depth.LINEAR)) {
                byHead.addAll(HeadEvaluation.lines(rows, LinearModels.shipped()));
            }
            if (depths.contains(Depth.FULL)) {
                byHead.addAll(HeadEvaluation.lines(rows, Encoders.shipped()));
            }
        }
        List<Fairness.Line> fairness = new ArrayList<>();
        for (int i = 0; i < depths.size(); i++) {
            fairness.addAll(Fairness.lines(scorers.get(i), depths.get(i)));
        }
        Evaluation evaluation = new Evaluation(byFile, byHead, fairness);
        new EvaluationText(spec.commandLine().getOut()).print(evaluation);
        if (json != null) {
            Files.writeString(json, Json.line(EvaluationJson.of(evaluation)) + "\n");
        }
        return 0;
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
