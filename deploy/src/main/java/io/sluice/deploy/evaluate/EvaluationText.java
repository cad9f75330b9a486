package io.sluice.deploy.evaluate;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** An evaluation as tables that read well in a terminal and in Markdown. */
final class EvaluationText {

    private final PrintWriter out;

    EvaluationText(PrintWriter out) {
        this.out = out;
    }

    void print(Evaluation evaluation) {
        out.println("By file, at the book's threshold for review");
        out.println();
        row(
                "file",
                "lang",
                "depth",
                "rows",
                "positive",
                "precision",
                "recall",
                "F1",
                "AUPRC",
                "ECE",
                "negatives flagged",
                "µs/text");
        rule(12);
        for (FileEvaluation.Line line : evaluation.files()) {
            Measures found = line.measures();
            row(
                    line.file(),
                    line.language(),
                    line.depth().toString(),
                    Integer.toString(found.rows()),
                    Integer.toString(found.positives()),
                    figure(found.precision()),
                    figure(found.recall()),
                    figure(found.f1()),
                    figure(found.averagePrecision()),
                    figure(found.calibrationError()),
                    percent(found.flaggedNegatives()),
                    String.format(Locale.ROOT, "%.1f", line.microseconds()));
        }
        printHeads(evaluation.heads());
        printFairness(evaluation.fairness());
        out.flush();
    }

    private void printHeads(List<HeadEvaluation.Line> heads) {
        if (heads.isEmpty()) {
            return;
        }
        out.println();
        out.println("By head, in its source's own sense, at p 0.5");
        out.println();
        row("head", "convention", "rows", "base rate", "accuracy", "precision", "recall", "F1", "AUPRC", "ECE");
        rule(10);
        for (HeadEvaluation.Line line : heads) {
            Measures found = line.measures();
            row(
                    line.head(),
                    line.convention(),
                    Integer.toString(found.rows()),
                    figure((double) found.positives() / found.rows()),
                    figure(found.accuracy()),
                    figure(found.precision()),
                    figure(found.recall()),
                    figure(found.f1()),
                    figure(found.averagePrecision()),
                    figure(found.calibrationError()));
        }
    }

    private void printFairness(List<Fairness.Line> fairness) {
        out.println();
        out.println("Fairness: texts that must not be flagged");
        out.println();
        row("lang", "depth", "kind", "texts", "flagged", "more than plain");
        rule(6);
        for (Fairness.Line line : fairness) {
            row(
                    line.language(),
                    line.depth().toString(),
                    line.kind(),
                    Integer.toString(line.texts()),
                    percent(line.flagged()),
                    percent(line.gap()));
        }
    }

    private void row(String... cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }

    private void rule(int columns) {
        out.println("|" + " --- |".repeat(columns));
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String percent(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f %%", 100 * value);
    }
}
